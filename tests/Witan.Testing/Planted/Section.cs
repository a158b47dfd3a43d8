namespace Witan.Testing.Planted;

/// <summary>A section of a document.</summary>
/// <param name="Heading">Its heading, with marks.</param>
/// <param name="Blocks">What stands in it.</param>
internal sealed record Section(string Heading, IReadOnlyList<IBlock> Blocks);
