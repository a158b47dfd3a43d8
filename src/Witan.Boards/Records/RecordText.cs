using System.Globalization;
using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Conformity;
using Witan.Boards.Records.Board;
using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>Words that the Markdown and the HTML form share.</summary>
internal static class RecordText
{
    public static string Name(Mind mind) => $"{mind} mind";

    public static string Stance(int stance) => stance.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    public static string Score(double score) => score.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    public static string Place(EvidenceLine evidence) =>
        evidence.Line == evidence.EndLine ? $"{evidence.Document}:{evidence.Line}" : $"{evidence.Document}:{evidence.Line}-{evidence.EndLine}";

    public static string Lines(SwarmFinding finding)
    {
        const int shown = 4;
        var lines = finding.Evidence.Select(evidence => evidence.Line == evidence.EndLine ? $"{evidence.Line}" : $"{evidence.Line}-{evidence.EndLine}").ToList();
        return string.Join(", ", lines.Take(shown)) + (lines.Count > shown ? $" (+{lines.Count - shown})" : string.Empty);
    }

    public static string Placed(Placement placement) => placement switch
    {
        Placement.Before => "before",
        Placement.IfTriggered => "if triggered",
        _ => "accepted",
    };

    public static string Effort(double? hours) => hours switch
    {
        null => "not estimated",
        < 1 => (hours.Value * 60).ToString("0", CultureInfo.InvariantCulture) + " min",
        _ => hours.Value.ToString("0.#", CultureInfo.InvariantCulture) + " h",
    };

    public static string Agreed(AgreementLabel label) => label switch
    {
        AgreementLabel.Unanimous => "unanimous",
        AgreementLabel.Strong => "strong agreement",
        AgreementLabel.Majority => "a majority",
        AgreementLabel.Narrow => "a narrow majority",
        _ => "split",
    };

    public static string Changed(DecisionRecord record)
    {
        var debate = record.Debate;
        var vote = record.Vote.BlindWinner is { } blind
            ? $"The blind vote before any debate was for \"{SwarmOptionIds.Describe(blind)}\" ({Agreed(debate.BaselineAgreement)})."
            : $"The blind vote before any debate had no winner ({Agreed(debate.BaselineAgreement)}).";
        var outcome = debate.ChangedRecommendation ? "The debate changed the recommendation." : "The debate did not change the recommendation.";
        var stances = debate.Changes.Count switch
        {
            0 => "No stance on a finding changed.",
            1 => "One stance on a finding changed.",
            var count => $"{count} stances on findings changed.",
        };
        return $"{vote} {outcome} {stances} {debate.Rounds} of at most {debate.RoundsMax} rounds were held. {debate.End}";
    }

    /// <summary>Tells how the opinions were counted, and how many stances only went along.</summary>
    public static string Counted(DecisionRecord record)
    {
        var vote = record.Vote;
        var tie = vote.TieBreak is { } broken ? $" A tie was broken by {broken}." : string.Empty;
        var turned = vote.Flips.Count switch
        {
            0 => "No mind turned between its first opinion and its last.",
            1 => "One stance on an option turned between the first opinions and the last",
            var count => $"{count} stances on options turned between the first opinions and the last",
        };
        return $"Counted by the rule \"{vote.Rule}\": {vote.RuleSummary}{tie} {turned}{(vote.Flips.Count == 0 ? string.Empty : $"; conformity rate {Percent(vote.ConformityRate)}.")}";
    }

    /// <summary>Tells a stance on an option that turned.</summary>
    public static string Flip(RecordedFlip flip) =>
        $"Last opinion: the {flip.Seat} mind on {flip.Option} from {Stance(flip.From)} to {Stance(flip.To)}, {Direction(flip)}, {(flip.Ground == FlipGround.None ? "on no ground" : "on a reason of its own")}{(flip.WeighsNothing ? "; it weighs nothing, the stance before counts" : string.Empty)}.";

    private static string Direction(RecordedFlip flip) => flip.Direction switch
    {
        FlipDirection.Toward => "toward the majority",
        FlipDirection.Away => "away from the majority",
        _ => "where the others had no majority",
    };

    public static string Origin(ForkOrigin origin) =>
        $"A copy of run {origin.Parent} up to its event {origin.At}; {origin.CallsInherited} of the calls were made, and paid, there";

    public static string Cost(Expense expense)
    {
        var tokens = expense.InputTokens + expense.OutputTokens == 0
            ? "no tokens"
            : $"{expense.InputTokens:N0} tokens read, {expense.OutputTokens:N0} written";
        return $"{expense.Calls} calls to a mind, {tokens}, {expense.CostUsd.ToString("0.00####", CultureInfo.InvariantCulture)} USD";
    }
}
