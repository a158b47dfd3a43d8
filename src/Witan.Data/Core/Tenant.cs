namespace Witan.Data.Core;

/// <summary>A tenant.</summary>
public sealed record Tenant
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets whether it holds sample data.</summary>
    public required bool IsDemo { get; init; }
}
