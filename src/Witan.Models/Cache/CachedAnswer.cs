namespace Witan.Models.Cache;

/// <summary>An answer as the cache keeps it: bytes that it does not look into. Immutable, so that all who ask may be given the same.</summary>
/// <param name="Content">The bytes; nobody may change them afterwards.</param>
public sealed record CachedAnswer(ReadOnlyMemory<byte> Content)
{
    /// <summary>Gets whether it may be kept; false for an answer that is only for those who wait for it.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>Gets the answer itself where it is not kept and cannot be written down, for those who wait for it; null otherwise.</summary>
    public object? Live { get; init; }
}
