using Witan.Runs.Journal;

namespace Witan.Boards;

/// <summary>Names the events of the boards.</summary>
public static class BoardEvents
{
    /// <summary>Adds them to a catalog.</summary>
    /// <param name="catalog">The catalog.</param>
    public static EventCatalog AddBoards(this EventCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog
            .Add("swarm.brief-accepted", BoardsJson.Default.BriefAccepted)
            .Add("swarm.opinion-given", BoardsJson.Default.OpinionGiven)
            .Add("swarm.findings-reported", BoardsJson.Default.FindingsReported)
            .Add("swarm.counters-argued", BoardsJson.Default.CountersArgued)
            .Add("swarm.questions-asked", BoardsJson.Default.QuestionsAsked)
            .Add("swarm.positions-revised", BoardsJson.Default.PositionsRevised)
            .Add("swarm.consensus-reached", BoardsJson.Default.ConsensusReached);
    }
}
