using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>A person, or the deadline, decided at a gate.</summary>
public sealed record GateDecided : RunEvent
{
    /// <summary>Gets the gate.</summary>
    public required string Gate { get; init; }

    /// <summary>Gets the hash of what was decided on.</summary>
    public required string Hash { get; init; }

    /// <summary>Gets the verdict.</summary>
    public required GateVerdict Verdict { get; init; }

    /// <summary>Gets the user who decided; null when the deadline did.</summary>
    public string? By { get; init; }

    /// <summary>Gets the role in which the user acted; null when the deadline decided.</summary>
    public string? Role { get; init; }

    /// <summary>Gets why.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets what is changed; only with <see cref="GateVerdict.Amended"/>.</summary>
    public string? Amendment { get; init; }
}
