using Witan.Boards.Board.Events;
using Witan.Boards.Board;
using Witan.Boards.Roundtable;
using Witan.Boards.Swarm.Events;
using Witan.Boards.Swarm;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Counts what a run of any protocol of the boards used, from its events.</summary>
internal static class RunCalls
{
    /// <summary>Gets the calls to minds, in order.</summary>
    public static IReadOnlyList<CallReceipt> Of(IEnumerable<RecordedEvent> events) => [.. events.Select(recorded => Of(recorded.Event)).OfType<CallReceipt>()];

    /// <summary>Gets the call of an event; null when none stands behind it.</summary>
    public static CallReceipt? Of(RunEvent runEvent) => (runEvent as ICallResult)?.Call;

    /// <summary>Counts the calls that were copied with a run, and paid by its parent.</summary>
    public static int Inherited(IReadOnlyList<RecordedEvent> events)
    {
        var forked = events.LastOrDefault(recorded => recorded.Event is RunForked);
        return forked is null ? 0 : Of(events.TakeWhile(recorded => recorded != forked)).Count;
    }

    /// <summary>Counts the rounds that were held; of several parts, those of the one that held most.</summary>
    public static int Rounds(IReadOnlyList<RecordedEvent> events) =>
        events.Count > 0 && events[0].Event is RunOpened { Kind: BoardProtocol.Kind or RoundtableProtocol.Kind }
            ? events.Select(recorded => recorded.Event).OfType<FacilitatorDecided>().Max(decided => decided.Round) ?? 0
            : SwarmRuns.Fold(events).RoundsFinished;
}
