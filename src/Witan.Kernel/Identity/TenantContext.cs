namespace Witan.Kernel.Identity;

/// <summary>For whom a call is made. No store can be asked without one.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="User">The user.</param>
/// <param name="Reach">Whether only the user's own rows are seen, or the whole tenant's.</param>
public sealed record TenantContext(TenantId Tenant, UserId User, Reach Reach = Reach.Own)
{
    /// <summary>Gets the role in which the user acts, as the audit log tells it; null where the program has only one way in.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the context of the command line: the one tenant of a machine that nobody shares.</summary>
    public static TenantContext Local { get; } = new(new TenantId("local"), new UserId("local"));
}
