using Witan.Boards.Board;
using Witan.Boards.Decisions.Extraction;
using Witan.Boards.Decisions.Triggers;
using Witan.Boards.Deliberation;
using Witan.Boards.Records;

namespace Witan.Boards.Decisions;

/// <summary>Reads what a finished board proposes: one decision for each part that came to an outcome. Pure.</summary>
public static class BoardDecisions
{
    /// <summary>Reads them.</summary>
    /// <param name="state">The fold of the run's events.</param>
    /// <returns>The proposals in the order of the parts; none when no part chose an option.</returns>
    public static IReadOnlyList<DecisionDraft> Of(BoardState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        IReadOnlyList<DecisionDraft> drafts = state.Conclusion is null ? [] : [.. state.InOrder.Where(part => part.Conclusion is not null).Select(part => Of(state, part)).OfType<DecisionDraft>()];
        // What was one decision and is now several is not the place of the earlier one for any of them.
        return drafts.Count == 1 ? [drafts[0] with { Supersedes = state.Reopens }] : drafts;
    }

    /// <summary>Reads what one part proposes when an option of it is recommended.</summary>
    /// <param name="state">The fold of the run's events.</param>
    /// <param name="part">The part.</param>
    /// <param name="recommended">The option; it stands first among the options.</param>
    internal static DecisionDraft Draft(BoardState state, PartState part, string recommended)
    {
        var outcome = PartOutcome.Of(part, state.Terms!);
        var limits = PartLimits.Of(state, part);
        return new DecisionDraft
        {
            Question = part.Part.Goal,
            Option = BoardOption.InPart(part.Part.Id, recommended),
            Options = [.. outcome.Final.Options.OrderBy(option => option.Option == recommended ? 0 : 1).Select(option => new OptionTally
            {
                Option = BoardOption.InPart(part.Part.Id, option.Option), Score = option.Score, Supporters = option.Supporters, Opponents = option.Opponents, Label = option.Label,
                Breaks = limits.BrokenBy(option.Option) is { Count: > 0 } broken ? [.. broken.Select(mark => PlainText.Line(mark.Reason))] : null,
            })],
            Confidence = outcome.ConfidenceIn(recommended),
            Reversible = state.Terms!.IsReversible,
            Triggers = Watched(part.Conclusion!.Triggers),
        };
    }

    /// <summary>Takes the triggers of an outcome that can be watched.</summary>
    internal static IReadOnlyList<TriggerSpec> Watched(IReadOnlyList<BoardTrigger> triggers) =>
        [.. triggers.Select(Trigger).OfType<TriggerSpec>().DistinctBy(trigger => (trigger.Metric, trigger.Comparison, trigger.Threshold, trigger.Unit)).Take(TriggerExtraction.TriggersMax)];

    private static DecisionDraft? Of(BoardState state, PartState part) =>
        PartOutcome.Of(part, state.Terms!).Final.Winner is { } winner ? Draft(state, part, winner) : null;

    /// <summary>What has no value to compare with is left out: nobody could tell when it is reached. It stands in the record all the same.</summary>
    private static TriggerSpec? Trigger(BoardTrigger trigger)
    {
        if (trigger.Threshold is not { } threshold || !double.IsFinite(threshold) || MetricName.Of(trigger.Metric) is not { Length: > 0 } name)
        {
            return null;
        }

        var isBelow = trigger.Comparison.Contains("below", StringComparison.OrdinalIgnoreCase) || trigger.Comparison.Contains('<', StringComparison.Ordinal);
        return new TriggerSpec
        {
            Metric = name,
            Label = TriggerSpec.Cut(trigger.Metric),
            Comparison = isBelow ? TriggerComparison.Below : TriggerComparison.Above,
            Threshold = threshold,
            Unit = trigger.Unit is { Length: > 0 and <= Units.LengthMax } unit ? unit : string.Empty,
            Hold = HoldText.In(trigger.For ?? string.Empty, 0).Hold,
            Action = TriggerSpec.Cut(trigger.Action),
            Origin = "the board's outcome",
        };
    }
}
