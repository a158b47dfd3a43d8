using Witan.Boards.Board;
using Witan.Boards.Roundtable;

namespace Witan.Boards.Decisions;

/// <summary>Reads what a finished round table brings to the ledger: what it recommended, and what a person decided at its gate. Pure.</summary>
public static class TableDecisions
{
    /// <summary>Reads it.</summary>
    /// <param name="state">The fold of the run's events.</param>
    /// <returns>The decision; null when there was none to make.</returns>
    public static DecisionDraft? Of(RoundtableState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state is not { Board.Conclusion: not null, Branches: not null, Part: { } part })
        {
            return null;
        }

        var verdict = TableVerdict.Of(state);
        var chosen = verdict.Option;
        if ((TableRecommendation.Of(state).Option ?? chosen) is not { } recommended)
        {
            return null;
        }

        return BoardDecisions.Draft(state.Board, part, recommended) with
        {
            Supersedes = state.Board.Reopens,
            Decided = verdict.Decided,
            Chosen = chosen is null ? null : BoardOption.InPart(part.Part.Id, chosen),
        };
    }
}
