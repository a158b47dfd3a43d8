namespace Witan.Server.Metrics;

/// <summary>The bounds of histograms: fine where most values lie. Pure.</summary>
public static class MetricBuckets
{
    private static readonly double[] Seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private static readonly double[] Shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

    private static readonly double[] Amounts = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 4_096];

    /// <summary>Gets the bounds for a unit, in that unit, rising.</summary>
    /// <param name="unit">The unit, in the way of UCUM; null when there is none.</param>
    public static IReadOnlyList<double> For(string? unit) => unit switch
    {
        "s" => Seconds,
        "ms" => [.. Seconds.Select(seconds => seconds * 1000)],
        "1" => Shares,
        _ => Amounts,
    };
}
