using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Minds;
using Witan.Runs.Events;

namespace Witan.Boards.Roundtable;

/// <summary>Takes down what a person decided, and words by rule what no mind worded. Pure.</summary>
internal static class TableClosing
{
    private const string NoEstimate = "No estimate was given.";

    /// <summary>Closes the matter.</summary>
    public static BoardConcluded Of(RoundtableState state, string step)
    {
        var part = state.Part!;
        if (part.Failure is { } failure)
        {
            return Concluded(step, $"The table came to no outcome, and there was nothing to decide. {failure}", []);
        }

        var verdict = TableVerdict.Of(state);
        var plan = state.Branches!.Branches.FirstOrDefault(branch => branch.Option == verdict.Option)?.NextSteps ?? [];
        return Concluded(step, Words(state, part, verdict), plan);
    }

    /// <summary>Makes branches of what was counted and ruled.</summary>
    public static IReadOnlyList<TableBranch> BranchesByRule(RoundtableState state)
    {
        var outcome = PartOutcome.Of(state.Part!, state.Board.Terms!);
        var lead = state.Convened!.Standing[0];
        return [.. state.Part!.Part.Options.Select(option => new TableBranch(
            option.Id,
            [.. state.Ruled!.Rulings.Where(ruling => ruling.Option == option.Id && ruling.IsViolated).Select(RulingText.One).Take(TableAnswerCheck.BranchItemsMax)],
            NoEstimate,
            [new BoardAction(outcome.Final.Winner == option.Id ? "Put down how it is carried out, and by whom." : "Say what would have to hold before it is taken up again.", $"{lead} (proposed)")]))];
    }

    private static BoardConcluded Concluded(string step, string text, IReadOnlyList<BoardAction> actions) =>
        new() { Step = step, Text = text, Actions = actions, Call = MindReceipt.ByRule };

    private static string Words(RoundtableState state, PartState part, TableVerdict verdict)
    {
        var decided = verdict.Decided!;
        var by = decided.By ?? "Nobody in time";
        var recommended = TableRecommendation.Of(state).Option;
        var advice = recommended is null ? "The table had recommended nothing." : $"The table had recommended {recommended}.";
        if (verdict.Option is not { } option)
        {
            return $"{by} {(decided.Verdict == GateVerdict.Rejected ? "rejected all of it" : "named no option, and the matter is closed")}: {decided.Reason} {advice}";
        }

        var what = part.Part.Options.First(known => known.Id == option).Text;
        var change = decided.Verdict == GateVerdict.Amended ? $" With the change: {decided.Amendment}" : string.Empty;
        var broken = state.Ruled!.Rulings.Count(ruling => ruling.Option == option && ruling.IsViolated);
        var accepted = broken == 0 ? string.Empty : $" {broken} violated {(broken == 1 ? "rule was" : "rules were")} accepted knowingly.";
        var limits = string.Concat(PartLimits.Of(state.Board, part).BrokenBy(option).Select(mark => $" {PartLimits.Words(mark)}"));
        return $"{by} decided for {option}: {what} The reason: {decided.Reason}{change} {advice}{accepted}{limits}";
    }
}
