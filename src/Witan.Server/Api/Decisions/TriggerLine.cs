using Witan.Boards.Decisions;

namespace Witan.Server.Api.Decisions;

/// <summary>What a decision is watched by.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Number">Which of its triggers.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Condition">When it fires, in words.</param>
/// <param name="Threshold">The threshold.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Action">What then is to be done.</param>
/// <param name="State">green, yellow or red.</param>
/// <param name="LastValue">The last value; null when none was reported.</param>
/// <param name="FiredAt">When it fired; null when it did not.</param>
public sealed record TriggerLine(
    string Decision, long Number, string Metric, string Condition, double Threshold, string Unit, string Action, string State, double? LastValue, DateTimeOffset? FiredAt)
{
    internal static TriggerLine Of(DecisionTrigger trigger) => new(
        trigger.DecisionId,
        trigger.Number,
        trigger.Spec.Metric,
        trigger.Spec.Describe(),
        trigger.Spec.Threshold,
        trigger.Spec.Unit,
        trigger.Spec.Action,
        trigger.Memory.State.ToString().ToLowerInvariant(),
        trigger.Memory.LastValue,
        trigger.FiredAt);
}
