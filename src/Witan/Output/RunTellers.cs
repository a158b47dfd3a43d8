using Witan.Boards.Board;
using Witan.Boards.Roundtable;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Chooses who tells a run, by its protocol.</summary>
internal static class RunTellers
{
    /// <summary>Chooses.</summary>
    /// <param name="events">The run's events, from the first.</param>
    /// <param name="lines">Where lines go that nobody speaks.</param>
    public static IRunTeller Of(IReadOnlyList<RecordedEvent> events, ILines lines) => events.Select(recorded => recorded.Event).OfType<RunOpened>().FirstOrDefault()?.Kind switch
    {
        BoardProtocol.Kind => new BoardTeller(lines),
        RoundtableProtocol.Kind => new RoundtableTeller(lines),
        _ => new SwarmTeller(lines),
    };
}
