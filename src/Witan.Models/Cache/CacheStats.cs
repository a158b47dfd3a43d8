namespace Witan.Models.Cache;

/// <summary>What the cache holds and what it did since it was opened.</summary>
public sealed record CacheStats
{
    /// <summary>Gets what the memory did and holds.</summary>
    public required MemoryStats Memory { get; init; }

    /// <summary>Gets what the disk did and holds.</summary>
    public required DiskStats Disk { get; init; }

    /// <summary>Gets how many were answered from memory or disk.</summary>
    public required long Hits { get; init; }

    /// <summary>Gets how many stood in neither, and went to the model or to another's flight.</summary>
    public required long Misses { get; init; }

    /// <summary>Gets how many of the misses were answered by another's flight.</summary>
    public required long SharedFlights { get; init; }

    /// <summary>Gets how many entries made room for others, in memory and on disk.</summary>
    public long Evictions => Memory.Evictions + Disk.Evictions;

    /// <summary>Gets how many entries had outlived their time, in memory and on disk.</summary>
    public long Expired => Memory.Expired + Disk.Expired;
}
