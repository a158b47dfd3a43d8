namespace Witan.Boards.Decisions;

/// <summary>A value that somebody reports.</summary>
/// <param name="Metric">The metric, in any wording; see <see cref="Triggers.MetricName"/>.</param>
/// <param name="Value">The value.</param>
public sealed record NewObservation(string Metric, double Value)
{
    /// <summary>Gets the unit; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets when it was measured; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Gets who measured it, up to <see cref="DecisionLimits.SourceLengthMax"/> characters; null for nobody in particular.</summary>
    /// <remarks>Metric, time and source together name an observation: reported again, it changes nothing.</remarks>
    public string? Source { get; init; }
}
