using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Witan.Server.Api.Description;
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
        // Last of all, when path, body and headers are known.
        route.Finally(endpoint =>
        {
            // By the thing that is asked about, and not by the class that answers.
            endpoint.Metadata.Add(new TagsAttribute((endpoint as RouteEndpointBuilder)?.RoutePattern.RawText?[(Prefix.Length + 1)..].Split('/')[0] ?? name));
            var namesAThing = endpoint is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 };
            var takesBody = endpoint.Metadata.Any(item => item is IAcceptsMetadata or RawBody);
            foreach (var status in ProblemStatuses.Of(rule, namesAThing, takesBody, [.. endpoint.Metadata.OfType<RequestHeader>()]))
            {
                endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [Problems.MediaType]));
            }
        });
        return route;
    }

    /// <summary>Lets a route take a body of another size than the usual.</summary>
    public static RouteHandlerBuilder TakesBytes(this RouteHandlerBuilder route, long bytes) => route.WithMetadata(new RequestSizeLimitAttribute(bytes));

    /// <summary>Says that a request may name the version that it changes.</summary>
    public static RouteHandlerBuilder TakesVersion(this RouteHandlerBuilder route) =>
        route.WithMetadata(new RequestHeader(Answers.IfMatch, "The ETag of what was read: the change is refused with 412 when it has changed since."));

    /// <summary>Says that a request must name the version that it changes.</summary>
    public static RouteHandlerBuilder NeedsVersion(this RouteHandlerBuilder route) =>
        route.WithMetadata(new RequestHeader(Answers.IfMatch, "The ETag of what was read: the change is refused with 412 when it has changed since, and with 428 without this header.", IsRequired: true));

    /// <summary>Says that a request may carry a key, so that sent again it is done once.</summary>
    public static RouteHandlerBuilder TakesKey(this RouteHandlerBuilder route) =>
        route.WithMetadata(new RequestHeader(IdempotencyKeys.Header, $"A text of up to {IdempotencyKeys.LengthMax} characters: the same request sent again with it makes nothing new for {IdempotencyKeys.Life.TotalDays:0} days."));
}
