namespace Witan.Kernel.Identity;

/// <summary>Names a tenant: everything stored belongs to exactly one.</summary>
/// <param name="Value">The id, 1 to <see cref="LengthMax"/> characters.</param>
public readonly record struct TenantId(string Value)
{
    /// <summary>The longest id.</summary>
    public const int LengthMax = 64;

    /// <summary>Owns the rows that every tenant may read and none may change, such as the personas that come with the program.</summary>
    public static TenantId Shared { get; } = new("*");

    /// <summary>Gets whether a call may be made in this tenant's name.</summary>
    public bool IsValid => Value is { Length: > 0 and <= LengthMax } && this != Shared;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
