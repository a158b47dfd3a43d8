using Witan.Boards.Decisions.Triggers;

namespace Witan.Boards.Decisions;

/// <summary>An observation that was checked.</summary>
/// <param name="Metric">The metric's name.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">The unit as it is stored; empty for none.</param>
/// <param name="At">When it was measured, to the millisecond.</param>
/// <param name="Source">Who measured it; empty for nobody in particular.</param>
internal sealed record TakenObservation(string Metric, double Value, string Unit, DateTimeOffset At, string Source)
{
    /// <summary>Gets the value in a trigger's unit; null when it measures something else.</summary>
    public double? In(string unit) => Units.Convert(Value, Unit, unit);
}
