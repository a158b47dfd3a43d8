using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Data.Audit;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Server.Api.Sessions;
using Witan.Server.Hosting;
using Witan.Server.Security;

namespace Witan.Server.Api.Audit;

/// <summary>Who did what.</summary>
internal static class AuditRoutes
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/audit", ListAsync)
        .Rule(new RouteRule(Role.Admin, Scope.Manage), "ListAudit", "Lists who did what, the newest first.").Produces<ListOf<AuditItem>>();

    private static async Task<IResult> ListAsync(
        ServerParts parts, Caller caller, int? limit, long? cursor, string? action, string? user, string? resourceType, string? resourceId, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > SessionReads.PageMax)
        {
            return Problems.Of(new InvalidInput($"limit takes 1 to {SessionReads.PageMax}."));
        }

        if (resourceId is not null && resourceType is null)
        {
            return Problems.Of(new InvalidInput("resourceId goes with resourceType."));
        }

        var most = limit ?? 50;
        var filter = new AuditFilter { Action = action, User = user is null ? null : new UserId(user), ResourceType = resourceType, ResourceId = resourceId };
        var page = await parts.Audit.ListAsync(caller.Reading, most, cursor, filter, cancellationToken);
        return Results.Json(
            new ListOf<AuditItem>([.. page.Select(AuditItem.Of)], page.Count == most ? page[^1].Seq.ToString(CultureInfo.InvariantCulture) : null), ApiJson.Default.ListOfAuditItem);
    }
}
