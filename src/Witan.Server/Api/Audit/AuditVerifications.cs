using Witan.Data;
using Witan.Data.Audit;
using Witan.Kernel.Identity;

namespace Witan.Server.Api.Audit;

/// <summary>Verifies the audit log, one verification at a time: each reads the whole log. Safe to share between threads.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class AuditVerifications(IDatabase database, TimeProvider time)
{
    /// <summary>How long one may take; beyond it <c>witan audit verify</c>, for which nobody holds a connection open, is the way.</summary>
    public static readonly TimeSpan TimeMax = TimeSpan.FromMinutes(5);

    private int _isUnderWay;

    /// <summary>Verifies it.</summary>
    /// <param name="tenant">The tenant; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What was found; null when another verification is under way.</returns>
    /// <exception cref="TimeoutException">It took longer than <see cref="TimeMax"/>.</exception>
    /// <exception cref="StorageException">PostgreSQL, and the owner's address is not set; or the world does not let us.</exception>
    public async Task<AuditVerification?> TryAsync(TenantId? tenant, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isUnderWay, 1) != 0)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(TimeMax, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var began = time.GetTimestamp();
            // Away from the thread that takes requests: reading goes on without a pause.
            var report = await Task.Run(() => new AuditCheck(database).VerifyAsync(tenant, progress: null, end.Token), end.Token);
            return new AuditVerification(report.IsWhole, report.Entries, report.Tenants, Math.Round(time.GetElapsedTime(began).TotalMilliseconds, 1), report.Breaks);
        }
        catch (OperationCanceledException cause) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"The log could not be read within {TimeMax.TotalMinutes:0} minutes. Verify it with 'witan audit verify' on the server's machine.", cause);
        }
        finally
        {
            Volatile.Write(ref _isUnderWay, 0);
        }
    }
}
