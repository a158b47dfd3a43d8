using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>The run waits until a person decides on exactly what is shown.</summary>
public sealed record GateOpened : RunEvent
{
    /// <summary>Gets the gate's name, unique in the run.</summary>
    public required string Gate { get; init; }

    /// <summary>Gets what is to be decided, word for word.</summary>
    public required string Shown { get; init; }

    /// <summary>Gets the SHA-256 of <see cref="Shown"/> as UTF-8, in lower-case hexadecimal. A decision names it.</summary>
    public required string Hash { get; init; }

    /// <summary>Gets when the gate denies by itself; null for never.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Gets when a reminder is due; null for none.</summary>
    public DateTimeOffset? RemindAt { get; init; }
}
