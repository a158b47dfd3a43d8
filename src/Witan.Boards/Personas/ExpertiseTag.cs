namespace Witan.Boards.Personas;

/// <summary>One tag of expertise.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="About">What it covers, in a line.</param>
/// <param name="Near">The tags that a question about this one mostly needs as well, the likeliest first.</param>
/// <param name="Cues">The words by which a text calls for it; see <see cref="Lenses.Lens"/>.</param>
public sealed record ExpertiseTag(string Tag, string About, IReadOnlyList<string> Near, IReadOnlyList<string> Cues);
