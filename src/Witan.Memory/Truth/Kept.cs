namespace Witan.Memory.Truth;

/// <summary>What became of something that was added.</summary>
/// <param name="Record">It, as it is kept.</param>
/// <param name="IsNew">Whether it was not known before; if it was, that was counted.</param>
/// <param name="Supersedes">What ended with it: the fact that was true before.</param>
/// <param name="Conflicts">What says something else of the same slot, and nobody can say which is the later.</param>
public sealed record Kept(MemoryRecord Record, bool IsNew, MemoryRecord? Supersedes, IReadOnlyList<MemoryRecord> Conflicts);
