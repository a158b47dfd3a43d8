using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>Waits for a decision on exactly what is shown.</summary>
/// <param name="Name">The gate's name, unique in the run.</param>
/// <param name="Shown">What is to be decided, word for word.</param>
public sealed record GateStep(string Name, string Shown) : WaitStep(Name)
{
    /// <summary>Gets how long the gate waits before it denies by itself; null for ever.</summary>
    public TimeSpan? DeniesAfter { get; init; }

    /// <summary>Gets after how long a reminder is given; null for none.</summary>
    public TimeSpan? RemindsAfter { get; init; }

    /// <inheritdoc/>
    internal override RunEvent Open(DateTimeOffset now) => new GateOpened
    {
        Gate = Name,
        Shown = Shown,
        Hash = GateHash.Of(Shown),
        Deadline = now + DeniesAfter,
        RemindAt = now + RemindsAfter,
    };
}
