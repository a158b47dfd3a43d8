namespace Witan.Boards.Decisions.Triggers;

/// <summary>One value of a metric.</summary>
/// <param name="At">When it was measured: its own time, not when it arrived.</param>
/// <param name="Source">Who measured it; breaks ties between observations of one moment.</param>
/// <param name="Value">The value, in the trigger's unit.</param>
public readonly record struct Observation(DateTimeOffset At, string Source, double Value);
