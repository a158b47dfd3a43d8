using System.Text;
using Witan.Boards.Board;

namespace Witan.Boards.Roundtable;

/// <summary>What is shown to whoever decides, word for word. A function of the state; the answer is bound to its hash.</summary>
internal static class GateText
{
    public static string Of(RoundtableState state)
    {
        var (part, recommended) = (state.Part!, TableRecommendation.Of(state));
        var final = PartOutcome.Of(part, state.Board.Terms!).Final;
        var text = new StringBuilder($"{part.Part.Goal}\n\n");
        text.Append(recommended.Option is { } option ? $"The table recommends {option}. {recommended.Why}\n" : $"The table recommends nothing. {recommended.Why}\n");
        foreach (var missing in state.Convened!.Missing)
        {
            text.Append($"Missing at the table: {missing.Why}\n");
        }

        foreach (var branch in state.Branches!.Branches)
        {
            Add(text, state, branch, recommended, final.Options.First(counted => counted.Option == branch.Option));
        }

        text.Append(TableVerdict.Of(state).Fault is { } fault ? $"\n{fault}\n" : string.Empty);
        return text.Append("\nApprove what is recommended, amend it (begin with the id of an option to choose that one), or reject all of it; give your reason.").ToString();
    }

    private static void Add(StringBuilder text, RoundtableState state, TableBranch branch, TableRecommendation recommended, Deliberation.Counting.OptionCount counted)
    {
        var what = state.Part!.Part.Options.First(option => option.Id == branch.Option).Text;
        text.Append($"\n{branch.Option}: {what}{(branch.Option == recommended.Option ? string.Empty : " [not recommended]")}\n");
        text.Append($"  Vote: {counted.Supporters} for, {counted.Neutral} neutral, {counted.Opponents} against.\n");
        foreach (var ruling in state.Ruled!.Rulings.Where(ruling => ruling.Option == branch.Option && ruling.IsViolated))
        {
            text.Append($"  Rule, {RulingText.One(ruling)}\n");
        }

        foreach (var broken in PartLimits.Of(state.Board, state.Part).BrokenBy(branch.Option))
        {
            text.Append($"  {PartLimits.Words(broken)}\n");
        }

        foreach (var consequence in branch.Consequences)
        {
            text.Append($"  Consequence: {consequence}\n");
        }

        text.Append($"  Estimate: {branch.Estimate}\n");
        for (var step = 0; step < branch.NextSteps.Count; step++)
        {
            var next = branch.NextSteps[step];
            text.Append($"  {step + 1}. {next.Text} (owner: {next.Owner ?? "nobody named"}{(next.When is { } when ? $", {when}" : string.Empty)})\n");
        }
    }
}
