namespace Witan.Boards.Swarm.Answers;

/// <summary>A threshold that a document states.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Green">When all is well.</param>
/// <param name="Yellow">When to act.</param>
/// <param name="Red">When to stop.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record ThresholdDraft(string Metric, string? Green, string? Yellow, string? Red, CitationDraft Evidence);
