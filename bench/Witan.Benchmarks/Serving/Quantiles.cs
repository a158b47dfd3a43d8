namespace Witan.Benchmarks.Serving;

/// <summary>Where times lie.</summary>
internal sealed record Quantiles(int Count, double P50, double P95, double P99, double Max)
{
    public static Quantiles Of(IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        double At(double share) => sorted.Length == 0 ? double.NaN : sorted[(int)((sorted.Length - 1) * share)];
        return new Quantiles(sorted.Length, At(0.5), At(0.95), At(0.99), At(1));
    }
}
