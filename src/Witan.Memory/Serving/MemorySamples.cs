using System.Collections.Concurrent;

namespace Witan.Memory.Serving;

/// <summary>What one process saw of its memory lately. Safe to share between threads.</summary>
internal sealed class MemorySamples
{
    private readonly ConcurrentDictionary<long, long> _running = new();
    private long _operations;
    private long _calls;
    private long _faults;

    /// <summary>Gets how long recalls took, in milliseconds.</summary>
    public SampleRing Recalls { get; } = new();

    /// <summary>Gets how long the index took to follow the database, in milliseconds.</summary>
    public SampleRing IndexWrites { get; } = new();

    /// <summary>Gets how often the database was asked since the process began, and how often it failed.</summary>
    public (long Calls, long Faults) Store => (Interlocked.Read(ref _calls), Interlocked.Read(ref _faults));

    public void StoreAsked(bool failed)
    {
        Interlocked.Increment(ref _calls);
        if (failed)
        {
            Interlocked.Increment(ref _faults);
        }
    }

    /// <summary>Notes that an operation began; gives what <see cref="End"/> takes.</summary>
    public long Begin(long timestamp)
    {
        var operation = Interlocked.Increment(ref _operations);
        _running[operation] = timestamp;
        return operation;
    }

    public void End(long operation) => _running.TryRemove(operation, out _);

    /// <summary>Counts the operations that have gone on for longer than a time.</summary>
    public int Hung(TimeProvider time, TimeSpan after) => _running.Values.Count(began => time.GetElapsedTime(began) > after);
}
