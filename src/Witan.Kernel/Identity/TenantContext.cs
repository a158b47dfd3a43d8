namespace Witan.Kernel.Identity;

/// <summary>Names a tenant: everything stored belongs to exactly one.</summary>
/// <param name="Value">The id, 1 to 64 characters.</param>
public readonly record struct TenantId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names who acts.</summary>
/// <param name="Value">The id, 1 to 64 characters.</param>
public readonly record struct UserId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>For whom a call is made. No store can be asked without one.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="User">The user.</param>
public sealed record TenantContext(TenantId Tenant, UserId User)
{
    /// <summary>Gets the context of the command line: the one tenant of a machine that nobody shares.</summary>
    public static TenantContext Local { get; } = new(new TenantId("local"), new UserId("local"));
}
