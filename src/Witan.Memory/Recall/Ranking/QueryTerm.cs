namespace Witan.Memory.Recall.Ranking;

/// <summary>One term that a question looks for.</summary>
/// <param name="Stem">The term's UTF-8 bytes.</param>
/// <param name="Weight">What it counts beside a word of the question.</param>
/// <param name="IsLike">It only looks like a word of the question.</param>
internal sealed record QueryTerm(byte[] Stem, double Weight, bool IsLike);
