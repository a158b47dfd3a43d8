using Witan.Kernel.Identity;

namespace Witan.Runs.Journal;

/// <summary>What one transaction appended to a run, as projections see it.</summary>
/// <param name="Run">The run.</param>
/// <param name="Events">The events, in order.</param>
public sealed record JournalEntry(RunId Run, IReadOnlyList<RecordedEvent> Events)
{
    /// <summary>Gets whether the events were copied from another run, so that what they cost stands in its books already.</summary>
    public bool IsCopy { get; init; }
}
