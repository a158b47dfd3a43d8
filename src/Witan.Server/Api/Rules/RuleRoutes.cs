using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Boards.Roundtable.Governance;
using Witan.Kernel.Results;
using Witan.Server.Hosting;
using Witan.Server.Security;

namespace Witan.Server.Api.Rules;

/// <summary>The rules under which the tenant's round tables recommend.</summary>
internal static class RuleRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var changes = new RouteRule(Role.Admin, Scope.Manage) { AuditsItself = true };
        api.MapGet("/rules", ListAsync).Rule(new RouteRule(Role.Viewer, Scope.Read), "ListRules", "Lists the rules of round tables.").Produces<ListOf<RuleEntry>>();
        api.MapPut("/rules/{id}", SaveAsync).Rule(changes with { Audit = "rule.saved" }, "SaveRule", "Adds a rule, or changes one.").Produces<RuleEntry>();
        api.MapPut("/rules/{id}/on", SwitchAsync).Rule(changes with { Audit = "rule.switched" }, "SwitchRule", "Says whether a rule holds.").Produces<RuleEntry>();
        api.MapDelete("/rules/{id}", RemoveAsync).Rule(changes with { Audit = "rule.removed" }, "RemoveRule", "Removes an own rule, or an own form of one that came with the program.").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(ServerParts parts, Caller caller, CancellationToken cancellationToken) =>
        Results.Json(new ListOf<RuleEntry>(await parts.Rules.ListAsync(caller.Reading, cancellationToken)), ApiJson.Default.ListOfRuleEntry);

    private static async Task<IResult> SaveAsync(ServerParts parts, Caller caller, string id, GovernanceRule body, CancellationToken cancellationToken) => body.Code == id
        ? Answers.Of(await parts.Rules.SaveAsync(caller.Own, body, cancellationToken), ApiJson.Default.RuleEntry)
        : Problems.Of(new InvalidInput("The path and the body name different rules. Write the same code in both."));

    private static async Task<IResult> SwitchAsync(ServerParts parts, Caller caller, string id, SwitchBody body, CancellationToken cancellationToken) => body.On is { } on
        ? Answers.Of(await parts.Rules.SwitchAsync(caller.Own, id, on, cancellationToken), ApiJson.Default.RuleEntry)
        : Problems.Of(new InvalidInput("on is true or false."));

    private static async Task<IResult> RemoveAsync(ServerParts parts, Caller caller, string id, CancellationToken cancellationToken) =>
        Answers.Of(await parts.Rules.RemoveAsync(caller.Own, id, cancellationToken), _ => Results.NoContent());
}
