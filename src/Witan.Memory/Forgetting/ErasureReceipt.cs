namespace Witan.Memory.Forgetting;

/// <summary>What an erasure took away, as the audit log tells it: an entry of the tenant's hash chain, which <c>witan audit verify</c> proves unaltered.</summary>
/// <remarks>The entry holds counts, and the hash of the ids; neither the subject nor a word of what was erased.</remarks>
public sealed record ErasureReceipt
{
    /// <summary>Gets the receipt's id, which the entry names.</summary>
    public required string Id { get; init; }

    /// <summary>Gets when it was done.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets what was taken away, and what was kept.</summary>
    public required ErasurePlan Plan { get; init; }

    /// <summary>Gets how many patterns are none any more.</summary>
    public required int Patterns { get; init; }

    /// <summary>Gets how many lines were taken out of exports.</summary>
    public required int ExportLines { get; init; }

    /// <summary>Gets the SHA-256 of the sorted ids, one a line, in hexadecimal.</summary>
    public required string IdsHash { get; init; }

    /// <summary>Gets the number of the audit log's entry.</summary>
    public required long AuditSeq { get; init; }

    /// <summary>Gets the entry's hash in the chain, in hexadecimal.</summary>
    public required string AuditHash { get; init; }
}
