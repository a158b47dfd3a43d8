namespace Witan.Data.Audit;

/// <summary>Gathers what a check finds.</summary>
internal sealed class AuditFindings
{
    private readonly Dictionary<string, AuditBreak?> _tenants = new(StringComparer.Ordinal);

    /// <summary>Gets or sets how many entries were read.</summary>
    public long Entries { get; set; }

    /// <summary>Adds a tenant whose chain has ended. One that comes again, as no tenant of ours does, keeps its first break.</summary>
    public void Add(string tenantId, AuditBreak? found) => _tenants[tenantId] = _tenants.GetValueOrDefault(tenantId) ?? found;

    public AuditReport ToReport() =>
        new(Entries, _tenants.Count, [.. _tenants.Values.OfType<AuditBreak>().OrderBy(found => found.TenantId, StringComparer.Ordinal)]);
}
