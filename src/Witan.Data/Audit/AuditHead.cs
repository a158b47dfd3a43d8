namespace Witan.Data.Audit;

/// <summary>The end of a tenant's chain, kept in a table of its own, so that entries cut off at the end are noticed.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="Seq">The number of the last entry.</param>
/// <param name="Hash">The hash of the last entry: 32 bytes. Compare by bytes.</param>
public sealed record AuditHead(string TenantId, long Seq, byte[] Hash)
{
    /// <summary>Gives the head of a chain that ends with an entry.</summary>
    /// <param name="last">The last entry.</param>
    public static AuditHead Of(AuditRecord last)
    {
        ArgumentNullException.ThrowIfNull(last);
        return new AuditHead(last.TenantId, last.Seq, last.Hash);
    }
}
