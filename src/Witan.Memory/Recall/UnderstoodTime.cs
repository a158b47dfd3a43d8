namespace Witan.Memory.Recall;

/// <summary>What words of a question were taken to mean as a stretch of time.</summary>
/// <param name="Phrase">The words, as they stand in the question.</param>
/// <param name="From">Its first instant; the least value when it has no beginning ("before June").</param>
/// <param name="Until">The instant after its end; the greatest value when it has none ("since June").</param>
public sealed record UnderstoodTime(string Phrase, DateTimeOffset From, DateTimeOffset Until);
