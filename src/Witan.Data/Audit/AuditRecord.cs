namespace Witan.Data.Audit;

/// <summary>One entry as it is stored. Every field but <see cref="Hash"/> goes into the hash.</summary>
/// <remarks>Compare hashes by their bytes: two records with equal hashes in different arrays are not equal as records.</remarks>
public sealed record AuditRecord
{
    /// <summary>Gets whose chain it belongs to.</summary>
    public required string TenantId { get; init; }

    /// <summary>Gets the place in the tenant's chain, counted from 1 without gaps.</summary>
    public required long Seq { get; init; }

    /// <summary>Gets when it was written, in Unix milliseconds. Order is told by <see cref="Seq"/>: a clock may be set back.</summary>
    public required long AtMs { get; init; }

    /// <summary>Gets who acted.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the role in which the user acted; empty when there was none.</summary>
    public required string Role { get; init; }

    /// <summary>Gets what was done.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the kind of thing it was done to.</summary>
    public required string ResourceType { get; init; }

    /// <summary>Gets the id of that thing; empty when the act concerns no single one.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Gets how it ended, in the words of <see cref="AuditOutcomes"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Gets what else is told: one JSON object. It is hashed as text, so it must be stored as text.</summary>
    public required string Details { get; init; }

    /// <summary>Gets the hash of the entry before, or <see cref="AuditHash.Genesis"/> for the first: 32 bytes.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>Gets the hash of this entry: 32 bytes.</summary>
    public required byte[] Hash { get; init; }
}
