namespace Witan.Models.Cache;

/// <summary>What the memory holds and what it did since it was made.</summary>
public sealed record MemoryStats
{
    /// <summary>Gets how many answers it holds.</summary>
    public required long Entries { get; init; }

    /// <summary>Gets their bytes, with what each costs beside its content.</summary>
    public required long Bytes { get; init; }

    /// <summary>Gets how many were found.</summary>
    public required long Hits { get; init; }

    /// <summary>Gets how many were not.</summary>
    public required long Misses { get; init; }

    /// <summary>Gets how many made room for others.</summary>
    public required long Evictions { get; init; }

    /// <summary>Gets how many had outlived their time when they were looked at.</summary>
    public required long Expired { get; init; }
}
