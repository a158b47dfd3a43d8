namespace Witan.Runs.Activation;

/// <summary>How long a run rests after a failure. Pure.</summary>
internal static class Backoff
{
    /// <summary>Doubles from the least rest to the most, and shortens it by chance by up to half, so that what failed together does not come back together.</summary>
    /// <param name="attempts">How often the run was postponed before; from 0.</param>
    /// <param name="chance">From 0 up to, but not including, 1.</param>
    /// <param name="options">The bounds.</param>
    public static TimeSpan After(int attempts, double chance, RunWorkerOptions options)
    {
        var rest = options.BackoffMin.TotalMilliseconds * Math.Pow(2, Math.Max(0, attempts));
        return TimeSpan.FromMilliseconds(Math.Min(rest, options.BackoffMax.TotalMilliseconds) * (1 - (chance / 2)));
    }
}
