using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;

namespace Witan.Models.Analyst.Wording;

/// <summary>Tells a value from the marks that stand where a value should.</summary>
internal static class Missing
{
    private static readonly Regex Opening = Pattern.Loose(@"^(?:tb[dcay]\b|t\.b\.d|to be \w+|still open|not (?:yet )?(?:assigned|decided|defined|known|clear|agreed|named|planned)|(?:owner|date) (?:open|missing)|\?+$)");

    public static bool Is(string value)
    {
        var trimmed = value.Trim(' ', '*', '_', '(', ')', '[', ']', '.', ':');
        return DateWords.Missing.Contains(trimmed) || Opening.IsMatch(trimmed);
    }
}
