using Witan.Memory.Recall;
using Witan.Memory.Truth;

namespace Witan.Memory.Serving;

/// <summary>One memory that was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">What it was ordered by: the sum of the parts' contributions. 0 for one that stands here because it contradicts another.</param>
/// <param name="Parts">Where the score comes from.</param>
/// <param name="Record">It; null when the database does not answer and its words are not at hand.</param>
public sealed record RecalledMemory(string Id, double Score, IReadOnlyList<ScorePart> Parts, MemoryRecord? Record)
{
    /// <summary>Gets how far it may have aged; null without its record.</summary>
    public Freshness? Freshness { get; init; }

    /// <summary>Gets the ids of what says something else of the same slot, when nobody can say which is the later.</summary>
    public IReadOnlyList<string> ConflictsWith { get; init; } = [];
}
