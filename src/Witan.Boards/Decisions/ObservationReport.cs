namespace Witan.Boards.Decisions;

/// <summary>What an observation did.</summary>
/// <param name="Metric">The metric's name.</param>
/// <param name="Value">The value, in the unit.</param>
/// <param name="Unit">The unit; empty for none.</param>
/// <param name="At">When it was measured.</param>
/// <param name="IsKnown">Whether it had been reported before, so that nothing was done.</param>
/// <param name="Touches">What it did to each trigger of the caller's, or of the tenant's for who sees it all.</param>
public sealed record ObservationReport(string Metric, double Value, string Unit, DateTimeOffset At, bool IsKnown, IReadOnlyList<TriggerTouch> Touches);
