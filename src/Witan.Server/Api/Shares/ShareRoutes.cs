using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Kernel.Results;
using Witan.Server.Api.Accounts;
using Witan.Server.Api.Sessions;
using Witan.Server.Hosting;
using Witan.Server.Security;
using Witan.Server.SignIn;

namespace Witan.Server.Api.Shares;

/// <summary>Links by which anybody reads one deliberation.</summary>
internal static class ShareRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var changes = new RouteRule(Role.Member, Scope.Run);
        var anybody = new RouteRule(null, Scope.None);
        api.MapPost("/sessions/{id}/shares", AddAsync).Rule(changes with { Audit = "run.shared" }, "ShareSession", "Makes a link by which anybody reads a deliberation.").Produces<LinkMade>(StatusCodes.Status201Created);
        api.MapGet("/sessions/{id}/shares", ListAsync).Rule(new RouteRule(Role.Viewer, Scope.Read), "ListShares", "Lists the links of a deliberation.").Produces<ListOf<ShareLink>>();
        api.MapDelete("/sessions/{id}/shares/{link}", RevokeAsync).Rule(changes with { Audit = "run.share-revoked" }, "RevokeShare", "Revokes a link.").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/shared/{secret}", ShowAsync).Rule(anybody, "GetShared", "Shows a deliberation by its link.").Produces<SessionDetail>();
        api.MapGet("/shared/{secret}/record", RecordAsync).Rule(anybody, "GetSharedRecord", "Gets the record of a deliberation by its link.").Produces<string>(StatusCodes.Status200OK, "text/html", "text/markdown", "application/json");
    }

    private static async Task<IResult> AddAsync(ServerParts parts, ShareLinks links, TimeProvider time, Caller caller, string id, ShareBody body, CancellationToken cancellationToken)
    {
        // Who may steer it may show it to others.
        if (!(await SessionReads.FindAsync(parts, caller.Steering, id, cancellationToken)).IsOk(out var head, out var refusal)
            || !(await links.AddAsync(caller.Own, head.Id, body.Days, cancellationToken)).IsOk(out var secret, out refusal))
        {
            return Problems.Of(refusal);
        }

        return Results.Json(new LinkMade($"{ApiRoutes.Prefix}/shared/{secret.ToText()}/record?format=html", time.GetUtcNow().AddDays(body.Days)), ApiJson.Default.LinkMade, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(ServerParts parts, ShareLinks links, Caller caller, string id, CancellationToken cancellationToken) =>
        (await SessionReads.FindAsync(parts, caller.Reading, id, cancellationToken)).IsOk(out var head, out var refusal)
            ? Results.Json(new ListOf<ShareLink>(await links.ListAsync(caller.Reading, head.Id, cancellationToken)), ApiJson.Default.ListOfShareLink)
            : Problems.Of(refusal);

    private static async Task<IResult> RevokeAsync(ServerParts parts, ShareLinks links, Caller caller, string id, string link, CancellationToken cancellationToken)
    {
        if (!(await SessionReads.FindAsync(parts, caller.Steering, id, cancellationToken)).IsOk(out var head, out var refusal))
        {
            return Problems.Of(refusal);
        }

        return await links.RevokeAsync(caller.Steering, head.Id, link, cancellationToken) ? Results.NoContent() : Problems.Of(new NotFound("There is no such link."));
    }

    private static async Task<IResult> ShowAsync(ServerParts parts, ShareLinks links, string secret, CancellationToken cancellationToken) =>
        (await links.FindAsync(Secret.Read(secret), cancellationToken)).IsOk(out var shared, out var refusal)
            ? Answers.Of(await SessionReads.ShowAsync(parts, shared.Context, shared.Run.Value, cancellationToken), ApiJson.Default.SessionDetail)
            : Problems.Of(refusal);

    private static async Task<IResult> RecordAsync(ServerParts parts, ShareLinks links, string secret, string? format, CancellationToken cancellationToken) =>
        (await links.FindAsync(Secret.Read(secret), cancellationToken)).IsOk(out var shared, out var refusal)
            ? await SessionReads.RecordAsync(parts, shared.Context, shared.Run.Value, format, cancellationToken)
            : Problems.Of(refusal);
}
