using System.Text.RegularExpressions;

namespace Witan.Models.Documents;

/// <summary>A sentence or a labelled line, with its lines.</summary>
/// <param name="Text">The text in one line.</param>
/// <param name="Line">The first line, from 1.</param>
/// <param name="EndLine">The last line.</param>
internal sealed partial record TextPiece(string Text, int Line, int EndLine)
{
    /// <summary>The longest line that counts as a heading although nothing marks it as one.</summary>
    public const int HeadingLengthMax = 80;

    private const int ShortTitleMax = 60;
    private const int ShortTitleSpacesMax = 8;

    /// <summary>Gets whether the piece ends in a colon and so introduces what follows.</summary>
    public bool OpensBlock => Text.EndsWith(':') && Text.Length <= 2 * HeadingLengthMax;

    /// <summary>Tells whether a paragraph of this one line reads as a heading.</summary>
    /// <param name="bold">Whether all of it is bold.</param>
    public bool StandsAlone(bool bold) =>
        Text.Length is > 1 and <= HeadingLengthMax
        && !".!?;,".Contains(Text[^1], StringComparison.Ordinal)
        && (IsCapitals() || (bold && !LabelWithValue().IsMatch(Text)));

    /// <summary>Tells whether, in a text without a marked heading, this line between two empty ones reads as one: "What might happen".</summary>
    /// <param name="source">The line as it stands; columns set with blanks make no title.</param>
    public bool IsShortTitle(string source) =>
        Text.Length is > 1 and <= ShortTitleMax && char.IsUpper(Text[0]) && char.IsLetter(Text[^1]) && !char.IsWhiteSpace(source[0])
        && !source.TrimEnd().Contains("  ", StringComparison.Ordinal) && !Text.Any(c => c is ':' or ',' or ';' or '|' or '.' || char.IsDigit(c))
        && Text.Count(c => c == ' ') <= ShortTitleSpacesMax;

    /// <summary>Joins lines and collapses white space.</summary>
    public static string OneLine(string text) => WhiteSpace().Replace(text, " ").Trim();

    private bool IsCapitals()
    {
        var letters = Text.Count(char.IsLetter);
        return letters >= 4 && !Text.Any(char.IsLower) && letters * 2 > Text.Length;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^[^:]{1,40}:\s*\S")]
    private static partial Regex LabelWithValue();
}
