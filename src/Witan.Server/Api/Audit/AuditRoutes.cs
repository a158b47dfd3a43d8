using System.ComponentModel;
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
    /// <summary>The most characters of what is asked for.</summary>
    public const int FilterLengthMax = 200;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/audit", ListAsync).Rule(new RouteRule(Role.Admin, Scope.Manage), "ListAudit", "Lists who did what, the newest first.").Produces<ListOf<AuditItem>>();
        api.MapGet("/audit/verification", VerifyAsync).Rule(
            new RouteRule(Role.Operator, Scope.Manage) { OfInstallation = true },
            "VerifyAudit",
            "Reads the audit log of all tenants, or of one, and says whether every entry stands as it was written.").Produces<AuditVerification>();
    }

    private static async Task<IResult> ListAsync(
        ServerParts parts,
        Caller caller,
        int? limit,
        [Description("The entry before which to begin: what the page before gave as next.")] long? cursor,
        [Description("Only what was done so, such as run.opened.")] string? action,
        [Description("Only what this user did.")] string? user,
        [Description("Only what was done to this kind of thing, such as run.")] string? resourceType,
        [Description("Only what was done to this thing; goes with resourceType.")] string? resourceId,
        [Description("Only from this time on.")] DateTimeOffset? from,
        [Description("Only before this time.")] DateTimeOffset? until,
        CancellationToken cancellationToken)
    {
        if (limit is < 1 or > SessionReads.PageMax)
        {
            return Problems.Of(new InvalidInput($"limit takes 1 to {SessionReads.PageMax}."));
        }

        if (resourceId is not null && resourceType is null)
        {
            return Problems.Of(new InvalidInput("resourceId goes with resourceType."));
        }

        if (new[] { action, user, resourceType, resourceId }.Any(text => text?.Length > FilterLengthMax))
        {
            return Problems.Of(new InvalidInput($"action, user, resourceType and resourceId take up to {FilterLengthMax} characters."));
        }

        if (from >= until)
        {
            return Problems.Of(new InvalidInput("from is before until, or nothing can lie between them."));
        }

        var most = limit ?? 50;
        var filter = new AuditFilter { Action = action, User = user is null ? null : new UserId(user), ResourceType = resourceType, ResourceId = resourceId, From = from, Until = until };
        // One more than asked, so that a page that ends with the last entry says so.
        var found = await parts.Audit.ListAsync(caller.Reading, most + 1, cursor, filter, cancellationToken);
        var page = found.Take(most).ToList();
        return Results.Json(
            new ListOf<AuditItem>([.. page.Select(AuditItem.Of)], found.Count > most ? page[^1].Seq.ToString(CultureInfo.InvariantCulture) : null), ApiJson.Default.ListOfAuditItem);
    }

    private static async Task<IResult> VerifyAsync(
        HttpContext http, AuditVerifications verifications, [Description("Only this tenant's.")] string? tenant, CancellationToken cancellationToken)
    {
        if (tenant is not null && !new TenantId(tenant).IsValid)
        {
            return Problems.Of(new InvalidInput($"A tenant's id has 1 to {TenantId.LengthMax} characters."));
        }

        if (await verifications.TryAsync(tenant is null ? null : new TenantId(tenant), cancellationToken) is not { } found)
        {
            http.Response.Headers.RetryAfter = "10";
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "Another verification is under way. Wait for its end, then ask again.", "busy");
        }

        return tenant is not null && found.Tenants == 0
            ? Problems.Of(new NotFound($"Tenant {tenant} has no audit entries. Without tenant all are verified."))
            : Results.Json(found, ApiJson.Default.AuditVerification);
    }
}
