using Microsoft.AspNetCore.Http;
using Witan.Kernel.Identity;

namespace Witan.Server.Security;

/// <summary>Who makes a request. The tenant comes from here, and never from what is sent.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="User">The user.</param>
/// <param name="Role">The user's role now.</param>
/// <param name="Scopes">What the credential may be used for.</param>
/// <param name="Kind">What the caller signed in with.</param>
/// <param name="Credential">The id of the sign-in or the token; never its secret.</param>
public sealed record Caller(TenantId Tenant, UserId User, Role Role, Scope Scopes, CallerKind Kind, string Credential)
{
    /// <summary>Gets the context for reading: a member sees its own, every other role the tenant's.</summary>
    public TenantContext Reading => Context(Role == Role.Member ? Reach.Own : Reach.Tenant);

    /// <summary>Gets the context for steering runs: administrators reach everybody's, everybody else its own.</summary>
    public TenantContext Steering => Context(Role >= Role.Admin ? Reach.Tenant : Reach.Own);

    /// <summary>Gets the context for deciding: approvers reach everybody's.</summary>
    public TenantContext Deciding => Context(Role >= Role.Approver ? Reach.Tenant : Reach.Own);

    /// <summary>Gets the context for what is the user's own: sign-ins, tokens, new runs.</summary>
    public TenantContext Own => Context(Reach.Own);

    /// <summary>Gets the role in the word that is stored and audited.</summary>
    public string RoleWord => Roles.Word(Role);

    /// <summary>Gives handlers of routes the caller of the request. Routes that anybody may use do not ask for one.</summary>
    /// <param name="context">The request.</param>
    public static ValueTask<Caller?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context.Items[typeof(Caller)] as Caller);
    }

    private TenantContext Context(Reach reach) => new(Tenant, User, reach) { Role = RoleWord };
}
