namespace Witan.Memory.Recall.Text;

/// <summary>One word as it stands in a text.</summary>
/// <param name="Word">The word in lower case, without marks on its letters and without a possessive ending.</param>
/// <param name="Start">Where it starts in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsCapital">It starts with a capital and does not open its sentence.</param>
internal readonly record struct Token(string Word, int Start, int End, bool IsCapital);
