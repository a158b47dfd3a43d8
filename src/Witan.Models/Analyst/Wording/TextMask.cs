using System.Text.RegularExpressions;

namespace Witan.Models.Analyst.Wording;

/// <summary>Blanks what a sentence only mentions: words in quotation marks are somebody else's.</summary>
internal static class TextMask
{
    private static readonly Regex Quoted = Pattern.Exact("\"[^\"]{1,160}\"|“[^”]{1,160}”|«[^»]{1,160}»|„[^“”]{1,160}[“”]|‘[^’]{1,160}’");

    /// <summary>Replaces quoted words by spaces, so that positions stay.</summary>
    public static string WithoutQuotes(string text) =>
        text.AsSpan().IndexOfAny("\"“«„‘") < 0 ? text : Quoted.Replace(text, match => new string(' ', match.Length));
}
