using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>A voice against the recommendation, or the strongest reservation.</summary>
/// <param name="Mind">Whose.</param>
/// <param name="Text">In its own words.</param>
public sealed record Dissent(Mind Mind, string Text);
