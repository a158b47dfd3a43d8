namespace Witan.Boards.Personas.Lenses;

/// <summary>What is known of a word, wherever it stands.</summary>
/// <param name="Text">The word, in small letters.</param>
/// <param name="Numbers">What a lexicon may read it as.</param>
/// <param name="IsDenial">Whether it denies what follows.</param>
/// <param name="IsOpen">Whether it says that something is not there yet.</param>
/// <param name="MayBeFigure">Whether it may be a figure, or the month beside one.</param>
internal sealed record WordEntry(string Text, int[] Numbers, bool IsDenial, bool IsOpen, bool MayBeFigure);
