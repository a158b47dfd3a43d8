namespace Witan.Benchmarks.Feed;

/// <summary>What one run showed.</summary>
/// <param name="Delivered">Events that readers received, all together.</param>
/// <param name="Missing">Events that a reader should have received and did not, or not in their order.</param>
/// <param name="P50Ms">From an append's acknowledgement to a reader's hands, half of the time at most.</param>
/// <param name="P99Ms">99 of 100 times at most.</param>
/// <param name="MaxMs">At most.</param>
internal sealed record FeedFigures(long Delivered, long Missing, double P50Ms, double P99Ms, double MaxMs)
{
    /// <summary>Sums up the delays of one run.</summary>
    public static FeedFigures Of(IEnumerable<double> delaysMs, long missing)
    {
        var sorted = delaysMs.Order().ToArray();
        return new FeedFigures(sorted.Length, missing, At(sorted, 0.5), At(sorted, 0.99), At(sorted, 1));
    }

    /// <summary>Takes the median of each figure, and all that was ever missing.</summary>
    public static FeedFigures Median(IReadOnlyList<FeedFigures> runs) => new(
        (long)Middle(runs.Select(run => (double)run.Delivered)),
        runs.Sum(run => run.Missing),
        Middle(runs.Select(run => run.P50Ms)),
        Middle(runs.Select(run => run.P99Ms)),
        Middle(runs.Select(run => run.MaxMs)));

    private static double Middle(IEnumerable<double> values) => At([.. values.Order()], 0.5);

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[(int)((sorted.Length - 1) * share)];
}
