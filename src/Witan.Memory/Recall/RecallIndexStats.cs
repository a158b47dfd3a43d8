namespace Witan.Memory.Recall;

/// <summary>How large an index is.</summary>
/// <param name="Bytes">The bytes that its arrays take in memory, an estimate from below of what the process holds for it.</param>
/// <param name="Items">The items that can be found.</param>
/// <param name="Shards">The domains that hold any.</param>
/// <param name="Segments">The immutable parts that they lie in.</param>
/// <param name="Removed">The items that are gone but whose places are not yet taken back by compaction.</param>
public sealed record RecallIndexStats(long Bytes, int Items, int Shards, int Segments, int Removed);
