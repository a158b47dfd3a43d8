namespace Witan.Boards.Personas.Lenses;

/// <summary>A word where it stands in a line.</summary>
/// <param name="Text">The word, in small letters.</param>
/// <param name="Start">Where it begins, counted from 0.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct ScannedWord(string Text, int Start, int End);
