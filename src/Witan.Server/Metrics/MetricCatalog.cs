using Witan.Data.Metrics;
using Witan.Models.Trace;
using Witan.Runs.Journal;

namespace Witan.Server.Metrics;

/// <summary>Which meters are collected, and how much of each.</summary>
public static class MetricCatalog
{
    /// <summary>The most combinations of label values that one instrument keeps; what comes beyond is counted together under one label.</summary>
    public const int SeriesMax = 500;

    /// <summary>Gets the meters of our own modules.</summary>
    public static IReadOnlyList<string> OwnMeters { get; } = [DataMeters.Name, RunMeters.Name, ModelTelemetry.Name, "Witan.Memory", ServerMeters.Name];

    /// <summary>Gets the meters of the framework and of the database's driver.</summary>
    public static IReadOnlyList<string> OtherMeters { get; } =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Diagnostics", "System.Runtime", "Npgsql",
    ];
}
