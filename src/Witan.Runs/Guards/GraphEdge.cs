namespace Witan.Runs.Guards;

/// <summary>Says that one step may follow another.</summary>
/// <param name="From">The step before.</param>
/// <param name="To">The step after, or <see cref="ProtocolGraph.End"/>.</param>
/// <param name="Exit">What makes the run take this way out of a cycle, in words; null for an ordinary edge.</param>
public sealed record GraphEdge(string From, string To, string? Exit = null);
