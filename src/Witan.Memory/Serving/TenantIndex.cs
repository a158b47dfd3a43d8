using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Memory.Recall;
using Witan.Memory.Storage;

namespace Witan.Memory.Serving;

/// <summary>The index of one tenant, which follows the database in the order of commits. Readers never wait for it.</summary>
/// <remarks>
/// What is read of the database is one snapshot: the tenant's head and the changes up to it. So the index is at every moment what the database
/// was at the head that it has seen, and never ahead of it.
/// </remarks>
internal sealed class TenantIndex : IDisposable
{
    private const int PageMax = 1000;

    private readonly IDatabase _database;
    private readonly TenantId _tenant;
    private readonly string _directory;
    private readonly RecallOptions _options;
    private readonly RecordCache _cache;
    private readonly MemoryMeter _meter;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile RecallIndex _index;
    private long _seen;
    private long _unsaved;
    private volatile bool _isLoaded;

    /// <summary>Initializes a new instance of the <see cref="TenantIndex"/> class that holds nothing yet. It is a part of <see cref="MemoryService"/>, whose suites are its own.</summary>
    internal TenantIndex(IDatabase database, TenantId tenant, string directory, RecallOptions options, RecordCache cache, MemoryMeter meter, TimeProvider time)
    {
        _database = database;
        _tenant = tenant;
        _directory = directory;
        _options = options;
        _cache = cache;
        _meter = meter;
        _time = time;
        _index = new RecallIndex(options);
    }

    /// <summary>Gets the index as it is now.</summary>
    public RecallIndex Index => _index;

    /// <summary>Gets the number of the last change that it has seen.</summary>
    public long Seen => Volatile.Read(ref _seen);

    /// <summary>Gets how many changes are not in its files.</summary>
    public long Unsaved => Volatile.Read(ref _unsaved);

    /// <summary>Gets how often it had to be built anew because its files were damaged or did not fit the database.</summary>
    public int Rebuilds { get; private set; }

    /// <summary>Gets or sets when it was last asked.</summary>
    public long LastUsed { get; set; }

    /// <summary>Brings it to where the database is now, unless it has come so far as was asked for.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="seq">A change that it must have seen.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task FollowAsync(TenantContext context, long seq, CancellationToken cancellationToken)
    {
        // Where nothing was ever written there is nothing to load: most programs start so.
        if (seq == 0 || (_isLoaded && Seen >= seq))
        {
            return;
        }

        var waited = _time.GetTimestamp();
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _meter.LockWait.Record(_time.GetElapsedTime(waited).TotalMilliseconds);
            if (!_isLoaded)
            {
                await LoadAsync(context, cancellationToken);
            }
            else if (Seen < seq)
            {
                await CatchUpAsync(context, cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Looks at it while nobody brings it forward.</summary>
    /// <param name="look">Takes the index and the number of the last change that it has seen.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<T> HoldStillAsync<T>(Func<RecallIndex, long, Task<T>> look, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await look(_index, Seen);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Builds it anew from the database.</summary>
    public Task RebuildAsync(TenantContext context, CancellationToken cancellationToken) => HoldStillAsync(
        async (_, _) =>
        {
            await StartOverAsync(context, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>Writes it to its files, unless another process does so just now.</summary>
    /// <param name="wait">How long to wait for the other process.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was written.</returns>
    public Task<bool> SaveAsync(TimeSpan wait, CancellationToken cancellationToken) => HoldStillAsync(
        async (index, _) =>
        {
            using var hold = await DirectoryHold.TakeAsync(_directory, wait, _time, cancellationToken);
            if (hold is null)
            {
                return false;
            }

            index.Save(_directory);
            Volatile.Write(ref _unsaved, 0);
            return true;
        },
        cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async Task LoadAsync(TenantContext context, CancellationToken cancellationToken)
    {
        using (var hold = await DirectoryHold.TakeAsync(_directory, TimeSpan.FromSeconds(1), _time, cancellationToken))
        {
            if (hold is not null)
            {
                LoadFiles();
            }
        }

        Volatile.Write(ref _seen, _index.Watermark);
        await CatchUpAsync(context, cancellationToken);
        var live = await _database.ReadAsync(context, session => session.FirstAsync<long>(ChangeSql.CountLive), cancellationToken);
        if (live != _index.Count && Seen == await HeadAsync(context, cancellationToken))
        {
            await StartOverAsync(context, cancellationToken);
        }

        _isLoaded = true;
    }

    private void LoadFiles()
    {
        try
        {
            // Damaged files are no fault: the index is built from the database, as when there are none.
            var isWhole = RecallIndex.Load(_directory, _options).IsOk(out var index, out var refusal);
            _index = isWhole ? index! : _index;
            Rebuilds += refusal is DamagedSegment ? 1 : 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nor is a disk that does not let us read: a write that is committed must not fail by it.
            Rebuilds++;
        }
    }

    private async Task<long> HeadAsync(TenantContext context, CancellationToken cancellationToken) =>
        (await _database.ReadAsync(context, session => session.FirstAsync<HeadRow>(ChangeSql.Head), cancellationToken) ?? HeadRow.None).Seq;

    private async Task StartOverAsync(TenantContext context, CancellationToken cancellationToken)
    {
        Rebuilds++;
        var fresh = new RecallIndex(_options);
        var seen = await FeedAsync(context, fresh, from: 0, cancellationToken);
        _index = fresh;
        Volatile.Write(ref _seen, seen!.Value);
        Volatile.Write(ref _unsaved, fresh.Count);
    }

    private async Task CatchUpAsync(TenantContext context, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        if (await FeedAsync(context, _index, Seen, cancellationToken) is { } seen)
        {
            Volatile.Write(ref _seen, seen);
        }
        else
        {
            await StartOverAsync(context, cancellationToken);
        }

        _meter.IndexWritten(_time.GetElapsedTime(began).TotalMilliseconds);
    }

    /// <summary>Hands the index what it has not seen, page by page.</summary>
    /// <returns>The head that it has then come to; null when what it holds does not belong to this database as it is now.</returns>
    private async Task<long?> FeedAsync(TenantContext context, RecallIndex index, long from, CancellationToken cancellationToken)
    {
        var after = from;
        while (true)
        {
            var (head, rows) = await _database.ReadAsync(
                context,
                async session => (
                    await session.FirstAsync<HeadRow>(ChangeSql.Head) ?? HeadRow.None,
                    await session.QueryAsync<ChangeRow>(ChangeSql.After, new { afterSeq = after, limit = PageMax })),
                cancellationToken);
            if (from > head.Seq || (from > 0 && from < head.PrunedSeq))
            {
                return null;
            }

            Take(index, rows);
            if (rows.Count < PageMax)
            {
                return head.Seq;
            }

            after = rows[^1].Seq;
        }
    }

    private void Take(RecallIndex index, IReadOnlyList<ChangeRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        // Words of what is gone must not lie in a segment until somebody compacts it.
        var gone = rows.Where(row => row.Content is null).Select(row => row.Id).ToList();
        if (gone.Count > 0)
        {
            index.Erase(gone);
        }

        index.Apply([.. rows.Select(row => row.ToChange())]);
        _cache.Drop(_tenant, rows.Select(row => row.Id));
        Volatile.Write(ref _unsaved, Unsaved + rows.Count);
    }
}
