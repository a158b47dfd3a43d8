using System.Diagnostics.CodeAnalysis;
using Witan.Models.Cache.Admission;

namespace Witan.Models.Cache;

/// <summary>Answers in memory, bounded by bytes. Safe to share; readers take no lock and allocate nothing.</summary>
/// <remarks>Who stays is decided by <see cref="AdmissionQueues"/>, which takes in whoever is asked for again. The budget is never exceeded, not for a moment.</remarks>
public sealed class AnswerMemory : IDisposable
{
    /// <summary>What an entry takes beside its content and its tenant's name: itself, its answer, its place in the table, and one key that is remembered after it is gone.</summary>
    private const int Overhead = 320;

    /// <summary>What a text takes beside its characters.</summary>
    private const int TextOverhead = 24;

    private readonly EntryTable _entries;
    private readonly Lock _gate = new();
    private readonly AdmissionQueues _queues;
    private readonly CoarseClock _clock;
    private readonly StripedCounter _hits = new();
    private readonly StripedCounter _misses = new();
    private readonly long _bytesMax;
    private readonly int _answerBytesMax;
    private long _evictions;
    private long _expired;
    private long _clears;

    /// <summary>Initializes a new instance of the <see cref="AnswerMemory"/> class.</summary>
    /// <param name="options">The bounds.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException">The options are not right.</exception>
    public AnswerMemory(CacheOptions options, TimeProvider time)
    {
        var bounds = CacheOptions.Checked(options);
        _bytesMax = bounds.MemoryBytesMax;
        _answerBytesMax = bounds.AnswerBytesMax;
        _queues = new AdmissionQueues(_bytesMax);
        _entries = new EntryTable(_bytesMax / Overhead);
        _clock = new CoarseClock(time);
    }

    /// <summary>Gets what it holds and what it did.</summary>
    public MemoryStats Stats
    {
        get
        {
            lock (_gate)
            {
                return new MemoryStats
                {
                    Entries = _queues.Count,
                    Bytes = _queues.Bytes,
                    Hits = _hits.Sum,
                    Misses = _misses.Sum,
                    Evictions = _evictions,
                    Expired = _expired,
                };
            }
        }
    }

    /// <summary>Gets how many times something was cleared: an answer that was asked for before a clearing is not kept after it.</summary>
    internal long Clears => Interlocked.Read(ref _clears);

    /// <summary>Gets what the entries take, counted one by one; the tests compare it with the running sum.</summary>
    internal long CountedBytes
    {
        get
        {
            lock (_gate)
            {
                return _entries.Entries.Sum(entry => entry.Bytes);
            }
        }
    }

    /// <summary>Gets what an answer takes of the budget.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="answer">The answer.</param>
    public static long BytesOf(in CacheKey key, CachedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Overhead + TextOverhead + (sizeof(char) * (long)key.Tenant.Length) + answer.Content.Length;
    }

    /// <summary>Finds an answer whose time is not over. It ends up to two seconds early rather than late.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="answer">The answer; null when there is none.</param>
    public bool TryGet(in CacheKey key, [NotNullWhen(true)] out CachedAnswer? answer)
    {
        if (_entries.Find(key) is { } entry)
        {
            if (entry.ExpiresMs > _clock.LatestMs)
            {
                entry.Touch();
                _hits.Increment();
                answer = entry.Answer;
                return true;
            }

            Expire(entry);
        }

        _misses.Increment();
        answer = null;
        return false;
    }

    /// <summary>Keeps an answer, in place of an older one under the same key.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="expires">When its time is over.</param>
    /// <returns>False when it is too large or its time is over; then an older one is gone all the same.</returns>
    public bool Set(in CacheKey key, CachedAnswer answer, DateTimeOffset expires) => Set(key, answer, expires, clears: null);

    /// <summary>As <see cref="Set(in CacheKey, CachedAnswer, DateTimeOffset)"/>, but nothing when something was cleared since <see cref="Clears"/> was read.</summary>
    internal bool Set(in CacheKey key, CachedAnswer answer, DateTimeOffset expires, long? clears)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var entry = AnswerEntry.Of(key, answer, expires.ToUnixTimeMilliseconds());
        lock (_gate)
        {
            if (clears is { } seen && seen != _clears)
            {
                return false;
            }

            return Set_NeedsLock(entry);
        }
    }

    /// <summary>Forgets the answers of one tenant, or all.</summary>
    /// <param name="tenant">Whose; null for all.</param>
    /// <returns>How many they were.</returns>
    public int Clear(string? tenant)
    {
        lock (_gate)
        {
            _clears++;
            var cleared = 0;
            foreach (var entry in _entries.Entries.Where(entry => tenant is null || entry.Key.Tenant == tenant).ToList())
            {
                Remove_NeedsLock(entry);
                cleared++;
            }

            if (tenant is null)
            {
                _queues.Clear();
            }

            return cleared;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _clock.Dispose();

    private bool Set_NeedsLock(AnswerEntry entry)
    {
        var nowMs = _clock.LatestMs;
        var old = _entries.Find(entry.Key);
        if (entry.Answer.Content.Length > _answerBytesMax || entry.Bytes > _bytesMax || entry.ExpiresMs <= nowMs)
        {
            if (old is not null)
            {
                Remove_NeedsLock(old);
            }

            return false;
        }

        if (old is not null && old.Bytes == entry.Bytes)
        {
            // No room is needed, and readers find the one or the other.
            _queues.Replace(old, entry);
            _entries.Add(entry);
            _entries.Remove(old);
            return true;
        }

        if (old is not null)
        {
            Remove_NeedsLock(old);
            entry.Cool(old.Heat);
        }

        while (_queues.Bytes + entry.Bytes > _bytesMax && _queues.Evict(nowMs) is AnswerEntry victim)
        {
            _entries.Remove(victim);
            Count(victim.ExpiresMs <= nowMs);
        }

        _queues.Add(entry);
        _entries.Add(entry);
        return true;
    }

    private void Count(bool isExpired)
    {
        if (isExpired)
        {
            _expired++;
        }
        else
        {
            _evictions++;
        }
    }

    private void Expire(AnswerEntry entry)
    {
        lock (_gate)
        {
            // Another reader may have been quicker, or a writer put another answer there.
            if (ReferenceEquals(_entries.Find(entry.Key), entry))
            {
                Remove_NeedsLock(entry);
                _expired++;
            }
        }
    }

    private void Remove_NeedsLock(AnswerEntry entry)
    {
        AdmissionQueues.Remove(entry);
        _entries.Remove(entry);
    }
}
