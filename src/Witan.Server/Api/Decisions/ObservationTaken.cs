namespace Witan.Server.Api.Decisions;

/// <summary>What an observation did.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Value">The value, in the unit of the triggers.</param>
/// <param name="Unit">The unit.</param>
/// <param name="At">When it was measured.</param>
/// <param name="IsKnown">Whether it was known already, so that nothing changed.</param>
/// <param name="Triggers">The triggers that watch the metric, as they stand now.</param>
/// <param name="Fired">Which decisions' triggers fired now.</param>
public sealed record ObservationTaken(string Metric, double Value, string Unit, DateTimeOffset At, bool IsKnown, IReadOnlyList<TriggerLine> Triggers, IReadOnlyList<string> Fired);
