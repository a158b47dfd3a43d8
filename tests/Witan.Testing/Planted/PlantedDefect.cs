namespace Witan.Testing.Planted;

/// <summary>One defect that the generator put into a document on purpose.</summary>
/// <param name="Kind">The kind of defect, one of the ids in <c>DefectKinds</c>.</param>
/// <param name="Lines">The 1-based lines that show it; empty means that any place is right (something is missing).</param>
public sealed record PlantedDefect(string Kind, IReadOnlyList<int> Lines);
