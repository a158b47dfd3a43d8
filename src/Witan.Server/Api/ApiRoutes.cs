using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Witan.Server.Security;

namespace Witan.Server.Api;

/// <summary>How routes of the API are declared.</summary>
internal static class ApiRoutes
{
    /// <summary>What every path of the API begins with.</summary>
    public const string Prefix = "/api/v1";

    /// <summary>Gives a route its rule, and tells in the description what may come back.</summary>
    public static RouteHandlerBuilder Rule(this RouteHandlerBuilder route, RouteRule rule, string name, string summary)
    {
        route.WithMetadata(rule).WithName(name).WithSummary(summary);
        foreach (var status in Statuses(rule))
        {
            route.ProducesProblem(status);
        }

        return route;
    }

    /// <summary>Lets a route take a body of another size than the usual.</summary>
    public static RouteHandlerBuilder TakesBytes(this RouteHandlerBuilder route, long bytes) => route.WithMetadata(new RequestSizeLimitAttribute(bytes));

    private static IEnumerable<int> Statuses(RouteRule rule)
    {
        yield return StatusCodes.Status400BadRequest;
        yield return StatusCodes.Status429TooManyRequests;
        yield return StatusCodes.Status503ServiceUnavailable;
        if (rule.Role is not null)
        {
            yield return StatusCodes.Status401Unauthorized;
            yield return StatusCodes.Status403Forbidden;
            yield return StatusCodes.Status404NotFound;
        }

        if (rule.Audit is not null)
        {
            yield return StatusCodes.Status409Conflict;
        }
    }
}
