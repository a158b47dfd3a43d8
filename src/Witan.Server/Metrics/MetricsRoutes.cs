using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Server.Api;
using Witan.Server.Security;

namespace Witan.Server.Metrics;

/// <summary>Hands the metrics to whoever collects them, ready or not.</summary>
internal static class MetricsRoutes
{
    /// <summary>Where Prometheus asks.</summary>
    public const string Path = "/metrics";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, Answer).WithMetadata(new RouteRule(null, Scope.None) { Rate = RateClass.Watch });

    /// <summary>Whoever sits on this machine may ask without signing in, so that it works while the database does not; from elsewhere it takes an administrator's token.</summary>
    private static IResult Answer(HttpContext context, MetricsCollector collector) =>
        context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address) && context.Items[typeof(Caller)] is not Caller { Role: >= Role.Admin }
            ? Problems.Of(StatusCodes.Status401Unauthorized, "From another machine the metrics take the bearer token of an administrator.")
            : Results.Text(collector.Collect(), PrometheusText.ContentType);
}
