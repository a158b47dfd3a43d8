using Witan.Boards.Board;
using Witan.Boards.Imports;
using Witan.Boards.Roundtable;
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
            .Add("swarm.brief-accepted", () => BoardsJson.Default.BriefAccepted)
            .Add("swarm.opinion-given", () => BoardsJson.Default.OpinionGiven)
            .Add("swarm.findings-reported", () => BoardsJson.Default.FindingsReported)
            .Add("swarm.counters-argued", () => BoardsJson.Default.CountersArgued)
            .Add("swarm.questions-asked", () => BoardsJson.Default.QuestionsAsked)
            .Add("swarm.positions-revised", () => BoardsJson.Default.PositionsRevised)
            .Add("swarm.consensus-reached", () => BoardsJson.Default.ConsensusReached)
            .Add("board.opened", () => BoardJson.Default.BoardOpened)
            .Add("board.document-added", () => BoardJson.Default.DocumentAdded)
            .Add("board.intake-done", () => BoardJson.Default.IntakeDone)
            .Add("board.problem-decomposed", () => BoardJson.Default.ProblemDecomposed)
            .Add("board.panel-seated", () => BoardJson.Default.PanelSeated)
            .Add("board.facilitator-decided", () => BoardJson.Default.FacilitatorDecided)
            .Add("board.seat-spoke", () => BoardJson.Default.SeatSpoke)
            .Add("board.seat-answered", () => BoardJson.Default.SeatAnswered)
            .Add("board.moderator-spoke", () => BoardJson.Default.ModeratorSpoke)
            .Add("board.research-done", () => BoardJson.Default.ResearchDone)
            .Add("board.seat-voted", () => BoardJson.Default.SeatVoted)
            .Add("board.part-concluded", () => BoardJson.Default.PartConcluded)
            .Add("board.concluded", () => BoardJson.Default.BoardConcluded)
            .Add("record.imported", () => ImportJson.Default.RecordImported)
            .Add("table.opened", () => RoundtableJson.Default.TableOpened)
            .Add("table.matter-framed", () => RoundtableJson.Default.MatterFramed)
            .Add("table.convened", () => RoundtableJson.Default.TableConvened)
            .Add("table.seat-assessed", () => RoundtableJson.Default.SeatAssessed)
            .Add("table.governance-ruled", () => RoundtableJson.Default.GovernanceRuled)
            .Add("table.branches-drafted", () => RoundtableJson.Default.BranchesDrafted);
    }
}
