namespace Witan.Models.Analyst.Quantities;

/// <summary>One word of a text, identifiers split into theirs.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">The word in lower case.</param>
/// <param name="Stem">What it is compared by: stem, then synonym.</param>
/// <param name="IsStop">Whether it carries no meaning of its own.</param>
/// <param name="IsName">Whether it reads as a name: a capital inside a sentence, or letters with digits.</param>
internal readonly record struct Word(int Start, int End, string Text, string Stem, bool IsStop, bool IsName);
