using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>A piece of work.</summary>
/// <param name="Finding">The finding that it resolves.</param>
/// <param name="Action">What is done.</param>
/// <param name="EffortHours">The effort, an estimate; null when none was given.</param>
/// <param name="Trigger">The metric that it waits for; null when it waits for nothing.</param>
public sealed record PlanItem(string Finding, string Action, double? EffortHours, WatchedMetric? Trigger);
