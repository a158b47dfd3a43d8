namespace Witan.Testing.Memories;

/// <summary>What one simulated world showed.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Operations">How many operations ended.</param>
/// <param name="Busy">How many were told at once that the memory is busy.</param>
/// <param name="Steps">How many pieces of work the scheduler ran.</param>
/// <param name="Failures">What was not as it must be; empty when all is well.</param>
public sealed record MemoryWorldResult(int Seed, int Operations, int Busy, long Steps, IReadOnlyList<string> Failures);
