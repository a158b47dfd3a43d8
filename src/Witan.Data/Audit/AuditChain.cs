using Witan.Kernel.Identity;

namespace Witan.Data.Audit;

/// <summary>Lengthens a tenant's chain. Pure: the caller reads the head, and writes entry and new head in one transaction.</summary>
public static class AuditChain
{
    /// <summary>The most characters of a tenant's id.</summary>
    public const int TenantIdLengthMax = 64;

    /// <summary>Gives the record that follows the head.</summary>
    /// <param name="tenant">The tenant, 1 to 64 characters.</param>
    /// <param name="head">The end of the tenant's chain, read in the transaction that writes; null when it has no entry.</param>
    /// <param name="entry">What happened.</param>
    /// <param name="atMs">Now, in Unix milliseconds.</param>
    /// <exception cref="ArgumentException">A field is beyond its limit, or the head is another tenant's or not whole.</exception>
    public static AuditRecord Next(TenantId tenant, AuditHead? head, AuditEntry entry, long atMs)
    {
        ArgumentNullException.ThrowIfNull(entry);
        AuditFields.CheckWord(tenant.Value, nameof(tenant), 1, TenantIdLengthMax);
        entry.Check();
        if (head is not null && (head.TenantId != tenant.Value || head.Seq is < 1 or long.MaxValue || head.Hash.Length != AuditHash.Size))
        {
            throw new ArgumentException(
                $"The head must be one of tenant {tenant}, from 1, with {AuditHash.Size} bytes of hash.", nameof(head));
        }

        var hash = new byte[AuditHash.Size];
        var record = new AuditRecord
        {
            TenantId = tenant.Value,
            Seq = (head?.Seq ?? 0) + 1,
            AtMs = atMs,
            UserId = entry.UserId.Value,
            Role = entry.Role,
            Action = entry.Action,
            ResourceType = entry.ResourceType,
            ResourceId = entry.ResourceId,
            Outcome = entry.Outcome.ToText(),
            Details = entry.Details,
            PreviousHash = head?.Hash ?? AuditHash.Genesis(tenant.Value),
            Hash = hash,
        };
        AuditHash.Compute(record, hash);
        return record;
    }
}
