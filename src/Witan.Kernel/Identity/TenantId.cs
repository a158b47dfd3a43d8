namespace Witan.Kernel.Identity;

/// <summary>Names a tenant: everything stored belongs to exactly one.</summary>
/// <param name="Value">The id, 1 to 64 characters.</param>
public readonly record struct TenantId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
