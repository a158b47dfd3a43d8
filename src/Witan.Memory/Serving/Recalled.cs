using Witan.Memory.Recall;

namespace Witan.Memory.Serving;

/// <summary>The answer to a question.</summary>
public sealed record Recalled
{
    /// <summary>Gets what was found, best first; what contradicts a hit stands behind it.</summary>
    public required IReadOnlyList<RecalledMemory> Hits { get; init; }

    /// <summary>Gets how it was found.</summary>
    public required RecallPath Path { get; init; }

    /// <summary>Gets the times that the question names, as they were understood.</summary>
    public IReadOnlyList<UnderstoodTime> Times { get; init; } = [];

    /// <summary>Gets a value indicating whether the database did not answer: what other processes wrote lately may be missing, and some hits have no words.</summary>
    public bool IsDegraded { get; init; }

    /// <summary>Gets a value indicating whether a bound ended the search early.</summary>
    public bool IsPartial { get; init; }
}
