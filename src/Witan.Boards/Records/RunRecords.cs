using Witan.Boards.Board;
using Witan.Boards.Imports;
using Witan.Boards.Records.Board;
using Witan.Boards.Records.Table;
using Witan.Boards.Roundtable;
using Witan.Boards.Swarm;
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
        return events.Select(recorded => recorded.Event).OfType<RunOpened>().FirstOrDefault()?.Kind switch
        {
            SwarmProtocol.Kind => DecisionRecordBuilder.Build(SwarmRuns.Fold(events)),
            RoundtableProtocol.Kind => TableRecordBuilder.Build(RoundtableRuns.Fold(events)),
            BoardProtocol.Kind => BoardRecordBuilder.Build(BoardRuns.Fold(events)),
            RecordImports.Kind => RecordImports.RecordOf(events),
            _ => null,
        };
    }
}
