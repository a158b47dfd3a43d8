namespace Witan.Memory.Recall;

/// <summary>One change of the store that the index must follow, in the order of commits.</summary>
/// <param name="Sequence">Its place in that order, rising by tenant, from 1.</param>
/// <param name="Id">The item that it concerns.</param>
/// <param name="Item">The item as it is now, null when it is gone.</param>
public sealed record IndexChange(long Sequence, string Id, MemoryItem? Item);
