using System.Diagnostics.Metrics;

namespace Witan.Memory.Serving;

/// <summary>The instruments of the memory, under the meter <see cref="Name"/>.</summary>
internal sealed class MemoryMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Witan.Memory";

    private readonly Meter _meter = new(Name);

    public MemoryMeter(Func<long> indexBytes)
    {
        IndexWrite = _meter.CreateHistogram<double>("index_write_duration_ms", "ms", "How long the index took to follow the database.");
        StorageErrors = _meter.CreateCounter<long>("storage_error_count", "{error}", "Faults of the database.");
        Writes = _meter.CreateUpDownCounter<long>("concurrent_completions", "{write}", "Episodes and memories that are being written.");
        LockWait = _meter.CreateHistogram<double>("lock_wait_ms", "ms", "How long a write waited for its turn, or a change for the index.");
        Hits = _meter.CreateCounter<long>("tier_lookup_count", "{lookup}", "Memories read, by tier (cache, store) and result (hit, miss).");
        Recalls = _meter.CreateCounter<long>("recall_path_count", "{recall}", "Recalls, by path (index, newest) and whether the database was asked.");
        RecallTime = _meter.CreateHistogram<double>("recall_duration_ms", "ms", "How long a recall took.");
        Diversity = _meter.CreateHistogram<double>("recall_diversity", "1", "The share of hits that are of different episodes.");
        _meter.CreateObservableGauge("index_bytes", indexBytes, "By", "The bytes that the indexes in the process take.");
    }

    public Histogram<double> IndexWrite { get; }

    public Counter<long> StorageErrors { get; }

    public UpDownCounter<long> Writes { get; }

    public Histogram<double> LockWait { get; }

    public Counter<long> Hits { get; }

    public Counter<long> Recalls { get; }

    public Histogram<double> RecallTime { get; }

    public Histogram<double> Diversity { get; }

    public void Dispose() => _meter.Dispose();
}
