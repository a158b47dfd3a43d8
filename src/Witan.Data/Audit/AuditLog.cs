using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Data.Audit;

/// <summary>Who did what: one unbroken chain of entries for each tenant, which only grows.</summary>
/// <remarks>
/// The tenant's head is locked before an entry is made and until its transaction ends, so that appends of one tenant come one after
/// the other, from however many processes. Where an act and its entry share a transaction, the entry comes last: others wait less.
/// </remarks>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class AuditLog(IDatabase database, TimeProvider time)
{
    /// <summary>The most entries of one list.</summary>
    public const int ListLimit = 1000;

    /// <summary>Appends an entry; durable when the task completes.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="entry">What happened. Its user is the context's.</param>
    /// <param name="cancellationToken">Ends the wait for the turn, never a write that has begun.</param>
    /// <exception cref="ArgumentException">The entry is in another user's name, or a field is beyond its limit.</exception>
    /// <exception cref="StorageException">The chain cannot be continued because its head was damaged, or the world does not let us.</exception>
    public Task<AuditRecord> AppendAsync(TenantContext context, AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        Check(context, entry);
        return database.WriteAsync(context, session => AppendAsync(session, entry), cancellationToken);
    }

    /// <summary>Appends an entry in the transaction of the act that it tells of: both are kept, or neither.</summary>
    /// <param name="session">The act's transaction, of a tenant.</param>
    /// <param name="entry">What happened. Its user is the session's.</param>
    /// <exception cref="ArgumentException">The entry is in another user's name or the session in nobody's, or a field is beyond its limit.</exception>
    /// <exception cref="StorageException">The chain cannot be continued because its head was damaged.</exception>
    public async Task<AuditRecord> AppendAsync(DataSession session, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(session);
        var context = session.Context ?? throw new ArgumentException("The operator's session has no tenant, and so no audit log.", nameof(session));
        Check(context, entry);
        var record = AuditChain.Next(context.Tenant, await LockHeadAsync(session, context.Tenant), entry, time.GetUtcNow().ToUnixTimeMilliseconds());
        try
        {
            await session.ExecuteAsync(AuditSql.InsertEntry, record);
        }
        catch (DbException error) when (IsTaken(error))
        {
            throw Damaged(context.Tenant, $"entry {record.Seq} stands already, and the head names the one before it as the last", error);
        }

        await session.ExecuteAsync(AuditSql.SetHeadHash, new { record.Hash });
        return record;
    }

    /// <summary>Lists entries, the newest first: with <see cref="Reach.Own"/> those of the context's user.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="limit">At most this many, from 1 to <see cref="ListLimit"/>.</param>
    /// <param name="beforeSeq">Only entries before this one; null for the newest.</param>
    /// <param name="filter">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<AuditRecord>> ListAsync(
        TenantContext context, int limit, long? beforeSeq, AuditFilter? filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, ListLimit);
        filter ??= new AuditFilter();
        var actor = filter.User?.Value ?? (context.Reach == Reach.Own ? context.User.Value : null);
        var sql = filter is { ResourceType: not null, ResourceId: not null } ? AuditSql.ListOfResource
            : actor is not null ? AuditSql.ListOfUser
            : AuditSql.List;
        var asked = new
        {
            limit,
            beforeSeq = beforeSeq ?? long.MaxValue,
            fromMs = filter.From?.ToUnixTimeMilliseconds() ?? long.MinValue,
            untilMs = filter.Until?.ToUnixTimeMilliseconds() ?? long.MaxValue,
            action = filter.Action,
            actor,
            resourceType = filter.ResourceType,
            resourceId = filter.ResourceId,
        };
        return database.ReadAsync(context, session => session.QueryAsync<AuditRecord>(sql, asked), cancellationToken);
    }

    private static void Check(TenantContext context, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        entry.Check();
        if (entry.UserId != context.User)
        {
            throw new ArgumentException($"An entry is written in the name of its own user: '{entry.UserId}' is not '{context.User}'.", nameof(entry));
        }
    }

    /// <summary>Locks the tenant's head and gives it as it was; null before the first entry.</summary>
    private static async Task<AuditHead?> LockHeadAsync(DataSession session, TenantId tenant)
    {
        if (await session.QueryAsync<HeadRow>(AuditSql.AdvanceHead) is not [var head])
        {
            await session.ExecuteAsync(AuditSql.InsertHead, new { genesis = AuditHash.Genesis(tenant.Value) });
            head = (await session.QueryAsync<HeadRow>(AuditSql.AdvanceHead)).Single();
        }

        return head switch
        {
            { Seq: 1 } => null,
            { Seq: > 1, Hash.Length: AuditHash.Size } => new AuditHead(tenant.Value, head.Seq - 1, head.Hash),
            _ => throw Damaged(tenant, "its head names no entry", cause: null),
        };
    }

    private static StorageException Damaged(TenantId tenant, string what, Exception? cause) =>
        new(StorageFault.Damaged, $"The audit log of tenant {tenant} cannot be continued: {what}. 'witan audit verify' shows where it is broken.", cause);

    private static bool IsTaken(DbException error) =>
        error is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private sealed record HeadRow(long Seq, byte[] Hash);
}
