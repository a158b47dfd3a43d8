using System.Collections.Concurrent;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory.Limits;
using Witan.Memory.Recall;
using Witan.Memory.Storage;

namespace Witan.Memory.Serving;

/// <summary>The memory of all tenants of one database: what is written is durable and found by the next recall when the call returns.</summary>
/// <remarks>
/// The database is the truth; each tenant's index follows it in the order of commits. One for each process; safe to share between threads. Every
/// method throws <see cref="StorageException"/> for a fault of the database, and after several in a row gives <see cref="MemoryUnavailable"/> at once.
/// </remarks>
public sealed partial class MemoryService : IAsyncDisposable
{
    private readonly IDatabase _database;
    private readonly AuditLog _audit;
    private readonly MemoryOptions _options;
    private readonly string _role;
    private readonly TimeProvider _time;
    private readonly MemoryMeter _meter;
    private readonly StoreBreaker _breaker;
    private readonly WriteGate _gate;
    private readonly RecordCache _cache;
    private readonly ConcurrentDictionary<TenantId, TenantIndex> _indexes = new();
    private volatile MemoryFlags _flags;

    /// <summary>Initializes a new instance of the <see cref="MemoryService"/> class.</summary>
    /// <param name="database">The database, with the tables of <see cref="MemoryData"/>.</param>
    /// <param name="audit">The audit log, which tells of corrections, holds and erasures.</param>
    /// <param name="options">Where its files lie, and its bounds.</param>
    /// <param name="time">The clock.</param>
    /// <param name="role">The role in which users act whose context names none.</param>
    public MemoryService(IDatabase database, AuditLog audit, MemoryOptions options, TimeProvider time, string role)
    {
        ArgumentNullException.ThrowIfNull(options);
        _database = database;
        _audit = audit;
        _options = options;
        _flags = options.Flags;
        _time = time;
        _role = role;
        _meter = new MemoryMeter(() => _indexes.Values.Sum(index => index.Index.Stats.Bytes));
        _breaker = new StoreBreaker(options, _meter, time);
        _gate = new WriteGate(options, _meter, time);
        _cache = new RecordCache(options.CacheMax);
    }

    /// <summary>Gets or sets what is switched on, and for how many tenants: the next recall goes by it. How an index is built changes when it is opened next.</summary>
    public MemoryFlags Flags
    {
        get => _flags;
        set => _flags = value;
    }

    /// <summary>Gets whether the database is asked, or left in peace after faults.</summary>
    public BreakerState Breaker => _breaker.State;

    /// <summary>Writes every index that has changed much to its files.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var index in _indexes.Values)
        {
            try
            {
                if (index.Unsaved >= _options.SaveAfter)
                {
                    await index.SaveAsync(TimeSpan.Zero, CancellationToken.None);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // The files only save time: whoever comes next reads the database instead.
            }

            index.Dispose();
        }

        _meter.Dispose();
    }

    /// <summary>Runs one write of the tenant's memory: it is durable, and the index has followed it, when the task completes.</summary>
    private async Task<Result<T>> WriteAsync<T>(TenantContext context, Func<DataSession, ChangeLog, Task<Result<T>>> work, CancellationToken cancellationToken)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_breaker.Ask() is { } open)
        {
            return open;
        }

        var operation = _meter.Samples.Begin(_time.GetTimestamp());
        try
        {
            var (result, seq) = await _breaker.RunAsync(() => _database.WriteAsync(
                context,
                session => ChangeLog.RunAsync(session, work),
                cancellationToken));

            // It is committed: whoever gave up waiting must not leave the index behind.
            await TryFollowAsync(context, Open(context.Tenant), seq);
            return result;
        }
        finally
        {
            _meter.Samples.End(operation);
        }
    }

    /// <summary>As <see cref="WriteAsync{T}"/>, for what comes in any number: past the gate.</summary>
    private async Task<Result<T>> AdmitAsync<T>(TenantContext context, Func<DataSession, ChangeLog, Task<Result<T>>> work, CancellationToken cancellationToken)
        where T : notnull
    {
        if (await _gate.EnterAsync(cancellationToken) is { } busy)
        {
            return busy;
        }

        try
        {
            return await WriteAsync(context, work, cancellationToken);
        }
        finally
        {
            _gate.Leave();
        }
    }

    private TenantIndex Open(TenantId tenant)
    {
        var index = _indexes.GetOrAdd(tenant, Create);
        index.LastUsed = _time.GetTimestamp();
        if (_indexes.Count > _options.TenantsMax && _indexes.Where(pair => pair.Key != tenant).OrderBy(pair => pair.Value.LastUsed).FirstOrDefault() is { Value: not null } oldest)
        {
            // Whoever uses it just now goes on with it; what it knew is read from its files and the database again.
            _indexes.TryRemove(oldest);
        }

        return index;
    }

    private TenantIndex Create(TenantId tenant)
    {
        var options = new RecallOptions { Hierarchy = FlagRollout.IsOn("time-clusters", tenant, Flags.TimeClustersPercent) };
        return new TenantIndex(_database, tenant, DirectoryOf(tenant), options, _cache, _meter, _time);
    }

    // A tenant's id may hold anything; its hash is a name that every disk takes.
    private string DirectoryOf(TenantId tenant) => Path.Combine(_options.IndexDirectory, Truth.TextDigest.Quote(tenant.Value)[..32]);

    // Each tenant's own: what is gone for one says nothing of what another exported.
    private string ExportsOf(TenantId tenant) => Path.Combine(_options.ExportDirectory, Truth.TextDigest.Quote(tenant.Value)[..32]);

    /// <summary>Follows a write that is committed; a fault leaves the index behind until the next recall, which looks again.</summary>
    private async Task TryFollowAsync(TenantContext context, TenantIndex index, long seq)
    {
        try
        {
            await index.FollowAsync(context, seq, CancellationToken.None);
        }
        catch (StorageException)
        {
            _meter.StoreAsked(failed: true);
        }
    }

    /// <summary>Brings an index to where the database is now.</summary>
    /// <returns>Whether the database answered.</returns>
    private async Task<bool> FreshenAsync(TenantContext context, TenantIndex index, CancellationToken cancellationToken)
    {
        if (_breaker.Ask() is not null)
        {
            return false;
        }

        try
        {
            return await _breaker.RunAsync(async () =>
            {
                var head = await _database.ReadAsync(context, session => session.FirstAsync<HeadRow>(ChangeSql.Head), cancellationToken) ?? HeadRow.None;
                await index.FollowAsync(context, head.Seq, cancellationToken);
                if (head.ErasedSeq > head.ScrubbedSeq)
                {
                    await FinishErasureAsync(context, index, head.ErasedSeq, cancellationToken);
                }

                return true;
            });
        }
        catch (StorageException)
        {
            return false;
        }
    }

    private DateTimeOffset Now() => MemoryWords.At(_time.GetUtcNow().ToUnixTimeMilliseconds());

    private string NewId() => RunId.New(_time).Value;
}
