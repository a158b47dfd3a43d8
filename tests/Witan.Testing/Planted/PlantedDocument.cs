namespace Witan.Testing.Planted;

/// <summary>A generated document together with the defects planted in it.</summary>
/// <param name="Seed">The seed it was made from.</param>
/// <param name="Name">A file name, ending in <c>.md</c> or <c>.txt</c>.</param>
/// <param name="Text">The text, lines separated by a line feed.</param>
/// <param name="Defects">What was planted; empty for a clean document.</param>
public sealed record PlantedDocument(int Seed, string Name, string Text, IReadOnlyList<PlantedDefect> Defects);
