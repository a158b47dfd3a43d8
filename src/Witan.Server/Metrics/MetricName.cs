namespace Witan.Server.Metrics;

/// <summary>The name that an instrument has in Prometheus, and by what its values are multiplied. Pure.</summary>
/// <remarks>Times are in seconds and sizes in bytes, as Prometheus' naming rules ask, whatever unit the instrument has.</remarks>
/// <param name="Name">The name.</param>
/// <param name="Scale">By what values, sums and bounds are multiplied.</param>
public readonly record struct MetricName(string Name, double Scale)
{
    private const double SecondsOfMillisecond = 0.001;

    private static readonly string[] OwnBeginnings = ["witan", "http", "kestrel", "aspnetcore", "gen_ai", "dotnet", "db", "process", "signalr"];

    /// <summary>Makes the name.</summary>
    /// <param name="meter">The instrument's meter.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="unit">Its unit, in the way of UCUM; null when it has none.</param>
    /// <param name="isCounter">Whether it only rises.</param>
    public static MetricName Of(string meter, string instrument, string? unit, bool isCounter)
    {
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(instrument);
        var name = PrometheusText.Name(instrument);
        if (!OwnBeginnings.Any(beginning => name.StartsWith(beginning + "_", StringComparison.Ordinal)))
        {
            // An instrument that does not say whose it is gets its meter's name before its own.
            name = $"{PrometheusText.Name(meter.ToLowerInvariant())}_{name}";
        }

        var (suffix, scale) = unit switch
        {
            "s" => ("_seconds", 1),
            "ms" => ("_seconds", SecondsOfMillisecond),
            "By" => ("_bytes", 1),
            "1" when !isCounter => ("_ratio", 1),
            "USD" => ("_usd", 1d),
            _ => (string.Empty, 1),
        };
        // The end of a histogram's own series: nothing else may have it.
        name = Without(Without(name, unit == "ms" ? "_ms" : string.Empty), "_count");
        if (!name.EndsWith(suffix, StringComparison.Ordinal))
        {
            name += suffix;
        }

        return new MetricName(isCounter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name, scale);
    }

    private static string Without(string name, string end) => end.Length > 0 && name.EndsWith(end, StringComparison.Ordinal) ? name[..^end.Length] : name;
}
