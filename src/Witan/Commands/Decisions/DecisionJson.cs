using System.Text.Json.Nodes;
using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Decisions.Triggers;
using Witan.Output;

namespace Witan.Commands.Decisions;

/// <summary>Decisions as JSON.</summary>
internal static class DecisionJson
{
    public static JsonObject Line(Decision decision) => new()
    {
        ["id"] = decision.Id,
        ["run"] = decision.Run.Value,
        ["status"] = DecisionTransitions.Word(decision.Status),
        ["question"] = decision.Question,
        ["option"] = decision.Option,
        ["recommended"] = decision.Recommended,
        ["confidence"] = decision.Confidence,
        ["reversible"] = decision.Reversible,
        ["reopensByItself"] = decision.ReopensByItself,
        ["reason"] = decision.Reason,
        ["decidedBy"] = decision.DecidedBy,
        ["decidedAt"] = Utc(decision.DecidedAt),
        ["reviewBy"] = Utc(decision.ReviewBy),
        ["supersedes"] = decision.Supersedes,
        ["supersededBy"] = decision.SupersededBy,
        ["outcome"] = decision.Outcome is { } outcome ? OutcomeWords.Word(outcome) : null,
        ["proposedAt"] = CommandJson.Utc(decision.ProposedAt),
    };

    public static JsonObject View(DecisionView view)
    {
        var whole = Line(view.Decision);
        whole["options"] = new JsonArray([.. view.Decision.Options.Select(option => new JsonObject
        {
            ["option"] = option.Option,
            ["score"] = option.Score,
            ["supporters"] = option.Supporters,
            ["opponents"] = option.Opponents,
            ["breaks"] = new JsonArray([.. (option.Breaks ?? []).Select(limit => JsonValue.Create(limit))]),
        })]);
        whole["triggers"] = new JsonArray([.. view.Triggers.Select(Trigger)]);
        whole["outcomes"] = new JsonArray([.. view.Outcomes.Select(outcome => new JsonObject
        {
            ["outcome"] = OutcomeWords.Word(outcome.Status),
            ["note"] = outcome.Note,
            ["by"] = outcome.By,
            ["at"] = CommandJson.Utc(outcome.At),
        })]);
        return whole;
    }

    public static JsonObject Trigger(DecisionTrigger trigger) => new()
    {
        ["decision"] = trigger.DecisionId,
        ["number"] = trigger.Number,
        ["metric"] = trigger.Spec.Metric,
        ["condition"] = trigger.Spec.Describe(),
        ["comparison"] = trigger.Spec.Comparison.Sign(),
        ["threshold"] = trigger.Spec.Threshold,
        ["warning"] = TriggerRule.WarningOf(trigger.Spec),
        ["unit"] = trigger.Spec.Unit,
        ["for"] = new JsonObject { ["kind"] = trigger.Spec.Hold.Kind.ToString().ToLowerInvariant(), ["amount"] = trigger.Spec.Hold.Amount },
        ["action"] = trigger.Spec.Action,
        ["origin"] = trigger.Spec.Origin,
        ["state"] = DecisionText.Color(trigger.Memory.State),
        ["lastValue"] = trigger.Memory.LastValue,
        ["lastAt"] = Utc(trigger.Memory.LastAt),
        ["watchedSince"] = Utc(trigger.WatchedSince),
        ["firedAt"] = Utc(trigger.FiredAt),
        ["answeredAt"] = Utc(trigger.AnsweredAt),
    };

    private static string? Utc(DateTimeOffset? at) => at is { } time ? CommandJson.Utc(time) : null;
}
