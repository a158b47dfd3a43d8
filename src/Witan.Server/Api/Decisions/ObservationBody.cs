namespace Witan.Server.Api.Decisions;

/// <summary>A value of a metric.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="At">When it was measured; now when nobody says.</param>
/// <param name="Source">Who measured it; the same metric, time and source again change nothing.</param>
public sealed record ObservationBody(string? Metric, double? Value, string? Unit = null, DateTimeOffset? At = null, string? Source = null);
