using Witan.Runs.Control;

namespace Witan.Runs.Guards;

/// <summary>The second layer: a run takes at most so many steps.</summary>
public static class StepLimit
{
    /// <summary>Counts how many more steps may be begun.</summary>
    /// <param name="control">The run.</param>
    /// <param name="inFlight">How many steps are in flight.</param>
    public static int Left(RunControl control, int inFlight)
    {
        ArgumentNullException.ThrowIfNull(control);
        return Math.Max(0, control.Limits.StepsMax - control.StepsTaken - inFlight);
    }

    /// <summary>Says why the run is stopped.</summary>
    /// <param name="limits">The run's limits.</param>
    public static string Reason(RunLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return $"The step limit of {limits.StepsMax} was reached.";
    }
}
