using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>A timer ended.</summary>
public sealed record TimerFired : RunEvent
{
    /// <summary>Gets the timer.</summary>
    public required string Timer { get; init; }
}
