using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Server.Flags;
using Witan.Server.Security;

namespace Witan.Server.Api.Flags;

/// <summary>What is switched on for a share of the tenants.</summary>
internal static class FlagRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var keeps = new RouteRule(Role.Operator, Scope.Manage) { OfInstallation = true };
        api.MapGet("/flags", ListAsync).Rule(keeps, "ListFlags", "Lists what is switched on for a share of the tenants.").Produces<ListOf<FeatureFlag>>();
        api.MapGet("/flags/{id}", GetAsync).Rule(keeps, "GetFlag", "Shows a flag; its ETag names the version that a change has to name.").Produces<FeatureFlag>();
        api.MapPut("/flags/{id}", SetAsync).NeedsVersion().Rule(keeps with { Audit = "flag.set", AuditsItself = true }, "SetFlag", "Says for how many tenants something is on; holds at once, without a restart.").Produces<FeatureFlag>();
    }

    private static async Task<IResult> ListAsync(FeatureFlags flags, CancellationToken cancellationToken) =>
        Results.Json(new ListOf<FeatureFlag>(await flags.ListAsync(cancellationToken)), ApiJson.Default.ListOfFeatureFlag);

    private static async Task<IResult> GetAsync(HttpContext http, FeatureFlags flags, string id, CancellationToken cancellationToken) =>
        Answers.Of(await flags.FindAsync(id, cancellationToken), flag => Shown(http, flag));

    private static async Task<IResult> SetAsync(HttpContext http, FeatureFlags flags, Caller caller, string id, FlagBody body, CancellationToken cancellationToken)
    {
        if (!(await flags.FindAsync(id, cancellationToken)).IsOk(out var flag, out var refusal))
        {
            return Problems.Of(refusal);
        }

        if (Answers.StaleOrBlind(http, flag.Version) is { } stale)
        {
            return stale;
        }

        // Between the two readings somebody else may have been faster.
        return Answers.Of(
            await flags.SetAsync(caller.Own, id, body.Percent, flag.Version, cancellationToken),
            change => change.IsDone ? Shown(http, change.Now) : Answers.Changed(change.Now.Version));
    }

    private static IResult Shown(HttpContext http, FeatureFlag flag)
    {
        Answers.SetTag(http, flag.Version);
        return Results.Json(flag, ApiJson.Default.FeatureFlag);
    }
}
