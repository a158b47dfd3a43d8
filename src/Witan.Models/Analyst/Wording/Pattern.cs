using System.Text.RegularExpressions;

namespace Witan.Models.Analyst.Wording;

/// <summary>Builds the regular expressions that hold a vocabulary.</summary>
/// <remarks>
/// They are interpreted: generated code for hundreds of alternatives runs to a hundred thousand lines, and compiling it at
/// the first match costs more than matching a long document. Patterns of a few words are generated where they are used.
/// </remarks>
internal static class Pattern
{
    /// <summary>Builds a pattern that ignores case.</summary>
    public static Regex Loose(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Builds a pattern that minds case.</summary>
    public static Regex Exact(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
