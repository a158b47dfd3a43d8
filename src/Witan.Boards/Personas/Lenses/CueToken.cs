namespace Witan.Boards.Personas.Lenses;

/// <summary>A word of a document.</summary>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Word">What is known of the word.</param>
/// <param name="Signs">The signs that it may be read as, being a figure.</param>
internal readonly record struct CueToken(int Line, WordEntry Word, int[] Signs)
{
    /// <summary>As much of a word is read, in characters: no cue is longer.</summary>
    public const int LengthMax = PersonaLimits.CueLengthMax;
}
