using Witan.Runs.Driving;

namespace Witan.Runs.Guards;

/// <summary>The third layer: a maximum of N rounds allows exactly N.</summary>
public static class RoundCounter
{
    /// <summary>Says whether a step belongs to a round that is allowed.</summary>
    /// <param name="limits">The run's limits.</param>
    /// <param name="step">The step.</param>
    public static bool Allows(RunLimits limits, Step step)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(step);
        return step.Round <= limits.RoundsMax;
    }

    /// <summary>Says why the run is stopped.</summary>
    /// <param name="limits">The run's limits.</param>
    public static string Reason(RunLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return $"The limit of {limits.RoundsMax} {(limits.RoundsMax == 1 ? "round" : "rounds")} was reached.";
    }
}
