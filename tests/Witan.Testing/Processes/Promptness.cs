namespace Witan.Testing.Processes;

/// <summary>How late something may be. Its real limit is held where nothing else runs, by the scripts in <c>bench/</c>.</summary>
/// <remarks>In a suite, beside other tests on a machine that may be busy, a time says little: there it only has to come at all, and soon enough
/// that nobody takes it for a hang.</remarks>
public static class Promptness
{
    /// <summary>How many times later it may be in a suite.</summary>
    private const int Allowance = 10;

    private static bool IsTimed => Environment.GetEnvironmentVariable("WITAN_TIMED") == "1";

    /// <summary>Gets how late it may be here.</summary>
    /// <param name="limit">The limit where nothing else runs.</param>
    public static TimeSpan Of(TimeSpan limit) => IsTimed ? limit : limit * Allowance;
}
