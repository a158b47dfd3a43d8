namespace Witan.Models.Cache.Disk;

/// <summary>What the disk did since it was opened. Safe to share.</summary>
internal sealed class DiskTallies
{
    private long _hits;
    private long _misses;
    private long _evictions;
    private long _expired;
    private long _corrupt;
    private long _damagedFiles;
    private long _dropped;
    private long _faults;

    public void Found() => Interlocked.Increment(ref _hits);

    public void Missed(bool isCorrupt)
    {
        Interlocked.Increment(ref _misses);
        if (isCorrupt)
        {
            Interlocked.Increment(ref _corrupt);
            CacheMeters.Corrupt.Add(1);
        }
    }

    public void Damaged()
    {
        Interlocked.Increment(ref _damagedFiles);
        CacheMeters.DamagedFiles.Add(1);
    }

    public void Dropped(long writes)
    {
        Interlocked.Add(ref _dropped, writes);
        CacheMeters.Dropped.Add(writes);
    }

    public void Failed()
    {
        Interlocked.Increment(ref _faults);
        CacheMeters.Faults.Add(1);
    }

    public void Wrote(WriteTally tally)
    {
        Interlocked.Add(ref _evictions, tally.Evicted);
        Interlocked.Add(ref _expired, tally.Expired);
    }

    public DiskStats Read(DiskState state) => new()
    {
        State = state,
        Hits = Interlocked.Read(ref _hits),
        Misses = Interlocked.Read(ref _misses),
        Evictions = Interlocked.Read(ref _evictions),
        Expired = Interlocked.Read(ref _expired),
        Corrupt = Interlocked.Read(ref _corrupt),
        DamagedFiles = Interlocked.Read(ref _damagedFiles),
        DroppedWrites = Interlocked.Read(ref _dropped),
        Faults = Interlocked.Read(ref _faults),
    };
}
