using Witan.Kernel.Identity;

namespace Witan.Models.Cache;

/// <summary>Answers in memory, behind them on the disk, and one call at a time for what stands in neither. Safe to share.</summary>
public sealed class AnswerCache : IAsyncDisposable
{
    private readonly CacheOptions _options;
    private readonly TimeProvider _time;
    private readonly AnswerMemory _memory;
    private readonly AnswerDisk? _disk;
    private readonly AnswerFlights _flights = new();
    private readonly ClearWatch? _watch;
    private readonly StripedCounter _hits = new();
    private readonly StripedCounter _misses = new();
    private readonly StripedCounter _shared = new();

    /// <summary>Initializes a new instance of the <see cref="AnswerCache"/> class, and opens the file when a directory is given.</summary>
    /// <param name="options">Where, and the bounds.</param>
    /// <param name="time">The clock.</param>
    /// <param name="events">Is told when the disk cannot be used and when it can again; null when nobody wants to know.</param>
    /// <exception cref="ArgumentException">The options are not right. A disk that fails is no exception: then there is the memory.</exception>
    public AnswerCache(CacheOptions options, TimeProvider time, ICacheEvents? events = null)
    {
        _options = CacheOptions.Checked(options);
        _time = time;
        _memory = new AnswerMemory(options, time);
        _disk = options.Directory is null ? null : new AnswerDisk(options, time, events);
        _watch = options.Directory is null ? null : new ClearWatch(options.Directory, time, () => _memory.Clear(null));
        Streams = new StreamFlights(time);
    }

    /// <summary>Gets the streams under way.</summary>
    internal StreamFlights Streams { get; }

    /// <summary>Gets what it holds and what it did.</summary>
    public CacheStats Stats => new()
    {
        Memory = _memory.Stats,
        Disk = _disk?.Stats ?? DiskStats.None,
        Hits = _hits.Sum,
        Misses = _misses.Sum,
        SharedFlights = _shared.Sum,
    };

    /// <summary>Finds an answer, or makes the call that gives it; of many who ask for the same at once one makes it.</summary>
    /// <param name="key">What is asked for.</param>
    /// <param name="call">Makes the call. Its token ends when the last of those who wait for it has left.</param>
    /// <param name="cancellationToken">Ends the caller's wait; the call goes on for the others.</param>
    /// <exception cref="Exception">What the call ended with; all who waited get the same, and nothing is kept.</exception>
    public ValueTask<CacheResult> GetOrCallAsync(CacheKey key, Func<CancellationToken, Task<CachedAnswer>> call, CancellationToken cancellationToken) =>
        GetOrCallAsync(key, call, handOver: null, cancellationToken);

    /// <summary>As <see cref="GetOrCallAsync(CacheKey, Func{CancellationToken, Task{CachedAnswer}}, CancellationToken)"/>; tells when the caller leaves a call of its own to others.</summary>
    internal ValueTask<CacheResult> GetOrCallAsync(CacheKey key, Func<CancellationToken, Task<CachedAnswer>> call, Action? handOver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        cancellationToken.ThrowIfCancellationRequested();
        return _memory.TryGet(key, out var answer)
            ? ValueTask.FromResult(Counted(new CacheResult(answer, AnswerSource.Memory)))
            : new ValueTask<CacheResult>(JoinAsync(key, call, handOver, cancellationToken));
    }

    /// <summary>Finds an answer; null when there is none.</summary>
    /// <param name="key">What is asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<CacheResult?> FindAsync(CacheKey key, CancellationToken cancellationToken)
    {
        if (_memory.TryGet(key, out var answer))
        {
            return Counted(new CacheResult(answer, AnswerSource.Memory));
        }

        var clears = _memory.Clears;
        // On a thread of its own: reading blocks, and the caller may have better to do.
        if (_disk is not null && await Task.Run(() => FindOnDisk(key, clears), cancellationToken) is { } found)
        {
            return Counted(new CacheResult(found, AnswerSource.Disk));
        }

        _misses.Increment();
        return null;
    }

    /// <summary>Keeps an answer, in memory and on the disk, unless it is not to be kept.</summary>
    /// <param name="key">What was asked for.</param>
    /// <param name="answer">The answer.</param>
    public void Store(CacheKey key, CachedAnswer answer) => Keep(key, answer, clears: null);

    /// <summary>Counts what lies on the disk, by reading it; nothing when there is no disk or it cannot say.</summary>
    /// <param name="tenant">Whose; null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<DiskCount?> CountAsync(TenantId? tenant, CancellationToken cancellationToken) =>
        Task.Run(() => _disk?.Count(tenant?.Value), cancellationToken);

    /// <summary>Forgets the answers of one tenant, or all, within a second also in the memory of other processes. What was asked for before and comes after is not kept either.</summary>
    /// <param name="tenant">Whose; null for all.</param>
    /// <param name="cancellationToken">Ends the wait; what is asked for is done all the same.</param>
    /// <exception cref="IOException">The disk failed, and answers may be there still.</exception>
    public async Task ClearAsync(TenantId? tenant, CancellationToken cancellationToken)
    {
        _memory.Clear(tenant?.Value);
        if (_disk is not null)
        {
            await _disk.ClearAsync(tenant?.Value, cancellationToken);
            // A reader may have brought an answer from the disk while it was being cleared.
            _memory.Clear(tenant?.Value);
            _watch!.Mark();
        }
    }

    /// <summary>Counts an answer that another's stream gave.</summary>
    internal void CountShared()
    {
        _shared.Increment();
        CacheMeters.Answered(AnswerSource.Shared);
    }

    /// <summary>Finds an answer in memory; null when there is none. Nothing is counted.</summary>
    internal CachedAnswer? Peek(CacheKey key) => _memory.TryGet(key, out var answer) ? answer : null;

    /// <summary>Waits until all that was kept before is on the disk, or dropped.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task FlushAsync(CancellationToken cancellationToken) => _disk?.FlushAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _watch?.Dispose();
        _memory.Dispose();
        if (_disk is not null)
        {
            await _disk.DisposeAsync();
        }
    }

    private async Task<CacheResult> JoinAsync(CacheKey key, Func<CancellationToken, Task<CachedAnswer>> call, Action? handOver, CancellationToken cancellationToken)
    {
        var result = await _flights.JoinAsync(
            key,
            () => _memory.TryGet(key, out var landed) ? landed : null,
            token => FlyAsync(key, call, token),
            handOver,
            cancellationToken);
        return Counted(result);
    }

    private async Task<CacheResult> FlyAsync(CacheKey key, Func<CancellationToken, Task<CachedAnswer>> call, CancellationToken cancellationToken)
    {
        var clears = _memory.Clears;
        if (FindOnDisk(key, clears) is { } found)
        {
            return new CacheResult(found, AnswerSource.Disk);
        }

        var answer = await call(cancellationToken);
        Keep(key, answer, clears);
        return new CacheResult(answer, AnswerSource.Call);
    }

    private CachedAnswer? FindOnDisk(CacheKey key, long clears)
    {
        if (_disk?.Find(key) is not { } found)
        {
            return null;
        }

        _memory.Set(key, found.Answer, found.Expires, clears);
        return found.Answer;
    }

    private void Keep(CacheKey key, CachedAnswer answer, long? clears)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _watch?.Look();
        if (!answer.IsKept || (clears is { } seen && seen != _memory.Clears))
        {
            return;
        }

        var expires = ExpirySpread.Of(_time.GetUtcNow(), _options.Ttl, key);
        _memory.Set(key, answer, expires, clears);
        _disk?.TryPut(key, answer, expires);
    }

    private CacheResult Counted(CacheResult result)
    {
        switch (result.Source)
        {
            case AnswerSource.Memory or AnswerSource.Disk:
                _hits.Increment();
                break;
            case AnswerSource.Shared:
                _shared.Increment();
                _misses.Increment();
                break;
            default:
                _misses.Increment();
                break;
        }

        CacheMeters.Answered(result.Source);
        return result;
    }
}
