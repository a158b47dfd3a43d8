namespace Witan.Models.Cache;

/// <summary>What the disk holds and what it did since it was opened.</summary>
public sealed record DiskStats
{
    /// <summary>Gets the stats of a cache without a disk.</summary>
    public static DiskStats None { get; } = new() { State = DiskState.None };

    /// <summary>Gets whether it is in use.</summary>
    public required DiskState State { get; init; }

    /// <summary>Gets how many answers it holds, as this process counts: what another one clears is not noticed until the file is opened anew.</summary>
    public long Entries { get; init; }

    /// <summary>Gets their bytes, with their keys.</summary>
    public long Bytes { get; init; }

    /// <summary>Gets the bytes of the file and of its log as they lie on the disk; what the budget bounds.</summary>
    public long FileBytes { get; init; }

    /// <summary>Gets how many were found.</summary>
    public long Hits { get; init; }

    /// <summary>Gets how many were not.</summary>
    public long Misses { get; init; }

    /// <summary>Gets how many made room for others.</summary>
    public long Evictions { get; init; }

    /// <summary>Gets how many had outlived their time.</summary>
    public long Expired { get; init; }

    /// <summary>Gets how many had another checksum than they should have, and were set aside.</summary>
    public long Corrupt { get; init; }

    /// <summary>Gets how many times the whole file was damaged, and another one begun.</summary>
    public long DamagedFiles { get; init; }

    /// <summary>Gets how many writes were dropped: the queue was full, or the disk failed.</summary>
    public long DroppedWrites { get; init; }

    /// <summary>Gets how many times the disk failed.</summary>
    public long Faults { get; init; }
}
