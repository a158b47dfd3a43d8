using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Server.Security;

namespace Witan.Server.Health;

/// <summary>Says whether the process lives and whether it can work.</summary>
internal static class HealthRoutes
{
    /// <summary>Answers as long as the process can answer anything.</summary>
    public const string Live = "/health/live";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Live, () => Results.Text("live\n")).WithMetadata(new RouteRule(null, Scope.None) { Rate = RateClass.Watch });
}
