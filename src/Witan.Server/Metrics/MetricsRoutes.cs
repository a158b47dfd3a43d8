using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Witan.Server.Metrics;

/// <summary>Hands the metrics to whoever collects them, ready or not.</summary>
internal static class MetricsRoutes
{
    /// <summary>Where Prometheus asks.</summary>
    public const string Path = "/metrics";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, (MetricsCollector collector) => Results.Text(collector.Collect(), PrometheusText.ContentType));
}
