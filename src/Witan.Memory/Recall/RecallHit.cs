namespace Witan.Memory.Recall;

/// <summary>One thing that was found.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Score">What it was ordered by: the sum of the parts' contributions.</param>
/// <param name="Parts">Where the score comes from.</param>
public sealed record RecallHit(string Id, double Score, IReadOnlyList<ScorePart> Parts);
