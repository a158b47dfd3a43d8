using Microsoft.AspNetCore.Http;
using Witan.Server.Security;

namespace Witan.Server.Api.Description;

/// <summary>With which problems a route may answer. Pure.</summary>
internal static class ProblemStatuses
{
    /// <summary>Lists them, the smallest first.</summary>
    /// <param name="rule">Who may use the route.</param>
    /// <param name="namesAThing">Whether its path has a parameter.</param>
    /// <param name="takesBody">Whether it reads a body.</param>
    /// <param name="headers">The headers that it reads.</param>
    public static IEnumerable<int> Of(RouteRule rule, bool namesAThing, bool takesBody, IReadOnlyList<RequestHeader> headers)
    {
        yield return StatusCodes.Status400BadRequest;
        if (rule.Role is not null)
        {
            yield return StatusCodes.Status401Unauthorized;
            yield return StatusCodes.Status403Forbidden;
        }

        if (namesAThing)
        {
            yield return StatusCodes.Status404NotFound;
        }

        if (rule.Audit is not null)
        {
            yield return StatusCodes.Status409Conflict;
        }

        var version = headers.FirstOrDefault(header => header.Name == Answers.IfMatch);
        if (version is not null)
        {
            yield return StatusCodes.Status412PreconditionFailed;
        }

        if (takesBody)
        {
            yield return StatusCodes.Status413PayloadTooLarge;
            yield return StatusCodes.Status415UnsupportedMediaType;
        }

        if (version is { IsRequired: true })
        {
            yield return StatusCodes.Status428PreconditionRequired;
        }

        yield return StatusCodes.Status429TooManyRequests;
        yield return StatusCodes.Status503ServiceUnavailable;
    }
}
