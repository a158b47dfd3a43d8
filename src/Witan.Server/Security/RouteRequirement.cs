using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Witan.Kernel.Identity;

namespace Witan.Server.Security;

/// <summary>Holds every request to its route's <see cref="RouteRule"/>.</summary>
internal sealed class RouteRequirement : AuthorizationHandler<RouteRequirement>, IAuthorizationRequirement
{
    /// <summary>Says to somebody who is signed in why a route is not for them.</summary>
    public static string Explain(HttpContext context) => (Rule(context), Find(context)) switch
    {
        ({ Role: { } least }, { } caller) when caller.Role < least => $"This takes the role {Roles.Word(least)}, and yours is {caller.RoleWord}. An administrator can change it.",
        ({ OfInstallation: true }, { } caller) when caller.Tenant != TenantContext.Local.Tenant => "The installation is kept from its own tenant.",
        ({ PersonsOnly: true }, { Kind: CallerKind.Program }) => "This is for people who sign in: a token cannot do it.",
        ({ } rule, { }) => $"The token lacks the scope {Roles.ScopeText(rule.Scope)}. Make one that has it.",
        _ => "This is not for you.",
    };

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RouteRequirement requirement)
    {
        if (context.Resource is HttpContext http && Rule(http) is { } rule && IsAllowed(rule, Find(http)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool IsAllowed(RouteRule rule, Caller? caller) => rule.Role is not { } least
        || (caller is not null && caller.Role >= least && (caller.Scopes & rule.Scope) == rule.Scope && !(rule.PersonsOnly && caller.Kind == CallerKind.Program)
            && !(rule.OfInstallation && caller.Tenant != TenantContext.Local.Tenant));

    private static RouteRule? Rule(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<RouteRule>();

    private static Caller? Find(HttpContext context) => context.Items[typeof(Caller)] as Caller;
}
