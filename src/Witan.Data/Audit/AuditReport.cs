namespace Witan.Data.Audit;

/// <summary>What a check of the audit log found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Tenants">How many tenants have entries or a head.</param>
/// <param name="Breaks">The first break of each tenant that has one, by the tenant's id.</param>
public sealed record AuditReport(long Entries, long Tenants, IReadOnlyList<AuditBreak> Breaks)
{
    /// <summary>Gets whether nothing is broken.</summary>
    public bool IsWhole => Breaks.Count == 0;
}
