using System.Globalization;
using System.Text.RegularExpressions;
using Witan.Boards.Decisions.Triggers;

namespace Witan.Boards.Decisions.Extraction;

/// <summary>Reads a threshold from words: "> 50 ms on 3 days", "more than 5 %", "2 or more". Pure.</summary>
internal static class ThresholdText
{
    /// <summary>The longest text that is read; what stands behind it is not.</summary>
    public const int LengthMax = 500;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Number = @"(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)";

    private const string Unit = @"(?:\s*(?<u>%|€|\$|[a-zµ]+(?:/[a-z]+)?|/[a-z]+))?";

    private static readonly Regex Before = new(
        @"(?<c>>=|≥|<=|≤|>|<|\bno\s+more\s+than\b|\bno\s+less\s+than\b|\b(?:more|greater|higher|longer)\s+than\b|\b(?:less|fewer|lower|shorter)\s+than\b|\bat\s+least\b|\bat\s+most\b|\bup\s+to\b|\bexceeds?\b|\babove\b|\bover\b|\bbelow\b|\bunder\b)\s*" + Number + Unit,
        Options);

    private static readonly Regex After = new(
        $@"\b{Number}{Unit}\s+(?<c>or\s+(?:more|higher|above|longer)|or\s+(?:less|fewer|lower|below))\b", Options);

    private static readonly Regex AnyNumber = new(Number + Unit, Options);

    /// <summary>Reads the first threshold of a text; null when it has none.</summary>
    public static ParsedThreshold? Parse(string text)
    {
        text = text.Length > LengthMax ? text[..LengthMax] : text;
        var match = Before.Match(text);
        if (!match.Success)
        {
            match = After.Match(text);
        }

        if (!match.Success || !TryNumber(match, out var value))
        {
            return null;
        }

        var sign = match.Groups["c"].Value.ToLowerInvariant();
        var unit = Units.Find(match.Groups["u"].Value);
        // A last word that is no unit belongs to what follows: "over 50 for 3 days" has its hold there.
        var (word, end) = (match.Groups["u"], match.Index + match.Length);
        var (hold, holdEnd) = HoldText.In(text, unit is null && word.Success && word.Index + word.Length == end ? word.Index : end);
        return new ParsedThreshold(ComparisonOf(sign), value, unit ?? string.Empty, hold, match.Index, holdEnd);
    }

    /// <summary>Reads all numbers of a text, each in a unit; those in a unit of another kind are left out, those without one are taken as they are.</summary>
    public static IReadOnlyList<double> Numbers(string text, string unit)
    {
        var numbers = new List<double>();
        foreach (Match match in AnyNumber.Matches(text.Length > LengthMax ? text[..LengthMax] : text))
        {
            var own = Units.Find(match.Groups["u"].Value);
            if (TryNumber(match, out var value) && (own is null ? value : Units.Convert(value, own, unit)) is { } converted)
            {
                numbers.Add(converted);
            }
        }

        return numbers;
    }

    private static bool TryNumber(Match match, out double value) =>
        double.TryParse(match.Groups["n"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value);

    private static TriggerComparison ComparisonOf(string words)
    {
        var first = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return (first[0], first[^1]) switch
        {
            (">=" or "≥", _) or ("at", "least") => TriggerComparison.AtLeast,
            ("<=" or "≤", _) or ("at", "most") or ("up", _) => TriggerComparison.AtMost,
            ("no", _) => first[1] == "more" ? TriggerComparison.AtMost : TriggerComparison.AtLeast,
            ("or", "more" or "higher" or "above" or "longer") => TriggerComparison.AtLeast,
            ("or", _) => TriggerComparison.AtMost,
            ("<" or "below" or "under" or "less" or "fewer" or "lower" or "shorter", _) => TriggerComparison.Below,
            _ => TriggerComparison.Above,
        };
    }
}
