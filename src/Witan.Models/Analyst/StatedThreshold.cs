namespace Witan.Models.Analyst;

/// <summary>A limit that a document states for a metric, in up to three colours.</summary>
/// <param name="Metric">What is measured, in the document's words.</param>
/// <param name="Green">When all is well; null when not stated.</param>
/// <param name="Yellow">When to act; null when not stated.</param>
/// <param name="Red">When to stop; null when not stated.</param>
/// <param name="Source">Where it stands.</param>
public sealed record StatedThreshold(string Metric, string? Green, string? Yellow, string? Red, Citation Source);
