using Witan.Kernel.Results;

namespace Witan.Memory.Limits;

/// <summary>The store has failed several times in a row, and is left in peace for a while. Nothing was stored; recall goes on from the index.</summary>
/// <param name="Failures">How often it failed in a row.</param>
/// <param name="RetryAfter">When it is asked again.</param>
public sealed record MemoryUnavailable(int Failures, TimeSpan RetryAfter)
    : Refusal($"The database failed {Failures} times in a row and is asked again in {Math.Max(1, Math.Ceiling(RetryAfter.TotalSeconds)):0} s. 'witan db status' shows how it stands.");
