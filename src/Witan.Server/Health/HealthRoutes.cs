using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Witan.Server.Security;

namespace Witan.Server.Health;

/// <summary>Says whether the process lives and whether it can work. For probes, without sign-in: a line of plain text, and no secret in it.</summary>
internal static class HealthRoutes
{
    /// <summary>Answers as long as the process can answer anything.</summary>
    public const string Live = "/health/live";

    /// <summary>200 when every critical part works, else 503 with a line for each that does not.</summary>
    public const string Ready = "/health/ready";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var anybody = new RouteRule(null, Scope.None) { Rate = RateClass.Watch };
        routes.MapGet(Live, () => Results.Text("live\n")).WithMetadata(anybody);
        // Executed here: a handler of a context alone is taken for one that has written its answer itself.
        routes.MapGet(Ready, async context => await (await AnswerAsync(context)).ExecuteAsync(context)).WithMetadata(anybody);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.RequestServices.GetService<Readiness>() is not { } readiness)
        {
            return Results.Text("server: no part is watched\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var report = await readiness.ReadAsync(context.RequestAborted);
        return Results.Text(report.ToText(), statusCode: report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
