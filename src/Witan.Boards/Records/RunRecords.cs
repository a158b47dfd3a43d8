using Witan.Runs.Journal;

namespace Witan.Boards.Records;

/// <summary>Makes the record of a run of any protocol of this module. Pure.</summary>
public static class RunRecords
{
    /// <summary>Builds the record.</summary>
    /// <param name="events">The run's events, from the first.</param>
    /// <returns>The record; null when the run has no outcome yet, or is of another kind.</returns>
    public static IRecord? Build(IReadOnlyList<RecordedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(RecordFold.Start, (fold, recorded) => fold.Apply(recorded)).Build();
    }
}
