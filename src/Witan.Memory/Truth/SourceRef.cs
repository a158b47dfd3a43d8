namespace Witan.Memory.Truth;

/// <summary>Where a memory comes from.</summary>
/// <param name="Run">The run, null when it is none's.</param>
/// <param name="Step">The step of the run or of the episode, null when it is none's.</param>
/// <param name="QuoteHash">The SHA-256 of the words when they were kept, in hexadecimal: what is shown must still have it.</param>
public sealed record SourceRef(string? Run, string? Step, string QuoteHash);
