using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Data.Core;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Server.Hosting;
using Witan.Server.Security;
using Witan.Server.SignIn;

namespace Witan.Server.Api.Tenants;

/// <summary>What the installation's operators do to tenants.</summary>
internal static class TenantRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var keeps = new RouteRule(Role.Operator, Scope.Manage) { OfInstallation = true };
        api.MapGet("/tenants", ListAsync).Rule(keeps, "ListTenants", "Lists the tenants of the installation.").Produces<ListOf<Tenant>>();
        api.MapPost("/tenants", AddAsync).Rule(keeps with { Audit = "tenant.made" }, "AddTenant", "Makes a tenant, and a link for its first administrator.").Produces<TenantMade>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(ServerParts parts, CancellationToken cancellationToken) =>
        Results.Json(new ListOf<Tenant>(await Witan.Data.Core.Tenants.DescribeAsync(parts.Database, cancellationToken)), ApiJson.Default.ListOfTenant);

    private static async Task<IResult> AddAsync(ServerParts parts, Invitations invitations, Caller caller, TenantBody body, CancellationToken cancellationToken)
    {
        if ((AccountRules.IdFault(body.Id) ?? AccountRules.NameFault(body.Name)) is { } fault)
        {
            return Problems.Of(fault);
        }

        var id = new TenantId(body.Id!);
        if (!await Witan.Data.Core.Tenants.AddAsync(parts.Database, id, body.Name!, parts.Time, cancellationToken))
        {
            return Problems.Of(new Conflict($"There is a tenant '{id}' already."));
        }

        var link = await invitations.ForNewAsync(new TenantContext(id, caller.User, Reach.Tenant), Role.Admin, cancellationToken);
        return Results.Json(new TenantMade(id.Value, body.Name!, $"/welcome#{link.ToText()}"), ApiJson.Default.TenantMade, statusCode: StatusCodes.Status201Created);
    }
}
