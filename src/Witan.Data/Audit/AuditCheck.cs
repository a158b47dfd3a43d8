using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Data.Audit;

/// <summary>Verifies the audit log of every tenant, or of one. The operator's work.</summary>
/// <param name="database">The database.</param>
public sealed class AuditCheck(IDatabase database)
{
    /// <summary>Reads the log on one snapshot, in memory that does not grow with it.</summary>
    /// <param name="tenant">The tenant; null for all.</param>
    /// <param name="progress">Is told now and then how many entries were read so far; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageException">PostgreSQL, and the owner's address is not set; or the world does not let us.</exception>
    public Task<AuditReport> VerifyAsync(TenantId? tenant, IProgress<long>? progress, CancellationToken cancellationToken) =>
        database.ObserveAsync(session => Task.FromResult(Verify(session, tenant, progress, cancellationToken)), cancellationToken);

    /// <summary>As <see cref="VerifyAsync"/>, on the snapshot of a session of the operator's.</summary>
    internal static AuditReport Verify(DataSession session, TenantId? tenant, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var visitor = new Visitor();
        new AuditSweep(session, tenant, visitor).Run(progress, cancellationToken);
        return visitor.Findings.ToReport();
    }

    private sealed class Visitor : IAuditVisitor
    {
        private readonly AuditVerifier _verifier = new();
        private string? _tenantId;

        public AuditFindings Findings { get; } = new();

        public void Entry(AuditRecord record)
        {
            _tenantId = record.TenantId;
            _verifier.Feed(record);
            Findings.Entries++;
        }

        public void End(AuditHead? head)
        {
            Findings.Add(_tenantId ?? head!.TenantId, _verifier.Finish(head));
            _tenantId = null;
        }
    }
}
