using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>The run waits for a time.</summary>
public sealed record TimerSet : RunEvent
{
    /// <summary>Gets the timer's name, unique in the run.</summary>
    public required string Timer { get; init; }

    /// <summary>Gets when it ends.</summary>
    public required DateTimeOffset Due { get; init; }
}
