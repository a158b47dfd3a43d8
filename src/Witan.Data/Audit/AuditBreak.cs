namespace Witan.Data.Audit;

/// <summary>Where a tenant's chain is first broken. What comes after it is not judged.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="Seq">The number of the first broken entry, as <see cref="AuditVerifier"/> tells it.</param>
/// <param name="Kind">In which way.</param>
/// <param name="Message">One sentence that names the entry and what is wrong.</param>
public sealed record AuditBreak(string TenantId, long Seq, AuditBreakKind Kind, string Message);
