namespace Witan.Benchmarks.GroupCommit;

/// <summary>What one run showed.</summary>
/// <param name="WritesPerSecond">Acknowledged writes, all writers together.</param>
/// <param name="P50Ms">What half of the writers waited at most for an acknowledgement.</param>
/// <param name="P99Ms">What 99 of 100 waited at most.</param>
/// <param name="MaxMs">The longest wait.</param>
internal sealed record Measurement(double WritesPerSecond, double P50Ms, double P99Ms, double MaxMs)
{
    /// <summary>Sums up the waits of one run.</summary>
    public static Measurement Of(IEnumerable<TimeSpan> waits, TimeSpan took)
    {
        var sorted = waits.Select(wait => wait.TotalMilliseconds).Order().ToArray();
        return new Measurement(sorted.Length / took.TotalSeconds, At(sorted, 0.5), At(sorted, 0.99), sorted[^1]);
    }

    /// <summary>Takes the median of each figure.</summary>
    public static Measurement Median(IReadOnlyList<Measurement> runs) => new(
        Middle(runs.Select(run => run.WritesPerSecond)),
        Middle(runs.Select(run => run.P50Ms)),
        Middle(runs.Select(run => run.P99Ms)),
        Middle(runs.Select(run => run.MaxMs)));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return At(sorted, 0.5);
    }

    private static double At(double[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)];
}
