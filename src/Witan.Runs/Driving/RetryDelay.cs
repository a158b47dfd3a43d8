using Witan.Runs.Guards;

namespace Witan.Runs.Driving;

/// <summary>How long a failed step waits for its next try. Pure: what looks like chance comes from the run's seed, the step and the try.</summary>
internal static class RetryDelay
{
    /// <summary>Gets the pause after a try: doubled with each, with up to half of it added, so that steps that failed together do not come back together.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="step">The step.</param>
    /// <param name="attempt">The try that failed, from 1.</param>
    public static TimeSpan After(long seed, string step, int attempt)
    {
        var plain = RunLimits.RetryDelay * Math.Pow(2, Math.Min(attempt - 1, 16));
        var bounded = plain < RunLimits.RetryDelayMax ? plain : RunLimits.RetryDelayMax;
        return bounded * (1 + (new Random(Seed(seed, step, attempt)).NextDouble() / 2));
    }

    /// <summary>A hash of our own, because the one of the platform changes with every process (FNV-1a).</summary>
    private static int Seed(long seed, string step, int attempt)
    {
        var hash = unchecked((uint)seed ^ (uint)(seed >> 32) ^ 2166136261u);
        foreach (var character in step)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return unchecked((int)((hash ^ (uint)attempt) * 16777619u));
    }
}
