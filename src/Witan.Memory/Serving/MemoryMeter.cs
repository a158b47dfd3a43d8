using System.Diagnostics.Metrics;

namespace Witan.Memory.Serving;

/// <summary>The instruments of the memory, under the meter <see cref="Name"/>.</summary>
internal sealed class MemoryMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Witan.Memory";

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _indexWrite;
    private readonly Histogram<double> _recallTime;
    private readonly Counter<long> _storageErrors;

    public MemoryMeter(Func<long> indexBytes)
    {
        _indexWrite = _meter.CreateHistogram<double>("index_write_duration_ms", "ms", "How long the index took to follow the database.");
        _storageErrors = _meter.CreateCounter<long>("storage_error_count", "{error}", "Faults of the database.");
        Writes = _meter.CreateUpDownCounter<long>("concurrent_completions", "{write}", "Episodes and memories that are being written.");
        LockWait = _meter.CreateHistogram<double>("lock_wait_ms", "ms", "How long a write waited for its turn, or a change for the index.");
        Hits = _meter.CreateCounter<long>("tier_lookup_count", "{lookup}", "Memories read, by tier (cache, store) and result (hit, miss).");
        Recalls = _meter.CreateCounter<long>("recall_path_count", "{recall}", "Recalls, by path (index, newest) and whether the database was asked.");
        _recallTime = _meter.CreateHistogram<double>("recall_duration_ms", "ms", "How long a recall took.");
        Diversity = _meter.CreateHistogram<double>("recall_diversity", "1", "The share of hits that are of different episodes.");
        _meter.CreateObservableGauge("index_bytes", indexBytes, "By", "The bytes that the indexes in the process take.");
    }

    /// <summary>Gets what this process saw lately, by which its health is judged.</summary>
    public MemorySamples Samples { get; } = new();

    public UpDownCounter<long> Writes { get; }

    public Histogram<double> LockWait { get; }

    public Counter<long> Hits { get; }

    public Counter<long> Recalls { get; }

    public Histogram<double> Diversity { get; }

    /// <summary>Notes how long the index took to follow the database.</summary>
    public void IndexWritten(double milliseconds)
    {
        _indexWrite.Record(milliseconds);
        Samples.IndexWrites.Add(milliseconds);
    }

    /// <summary>Notes how long a recall took.</summary>
    public void Recalled(double milliseconds)
    {
        _recallTime.Record(milliseconds);
        Samples.Recalls.Add(milliseconds);
    }

    /// <summary>Notes a call of the database and whether it failed.</summary>
    public void StoreAsked(bool failed)
    {
        Samples.StoreAsked(failed);
        if (failed)
        {
            _storageErrors.Add(1);
        }
    }

    public void Dispose() => _meter.Dispose();
}
