using Witan.Data.Audit;

namespace Witan.Server.Api.Audit;

/// <summary>What a verification of the audit log found.</summary>
/// <param name="IsWhole">Whether every entry stands as it was written.</param>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Tenants">How many tenants have entries.</param>
/// <param name="TookMs">How long it took, in milliseconds.</param>
/// <param name="Breaks">The first broken entry of each tenant that has one.</param>
public sealed record AuditVerification(bool IsWhole, long Entries, long Tenants, double TookMs, IReadOnlyList<AuditBreak> Breaks);
