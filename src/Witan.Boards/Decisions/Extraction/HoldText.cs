using System.Globalization;
using System.Text.RegularExpressions;
using Witan.Boards.Decisions.Triggers;

namespace Witan.Boards.Decisions.Extraction;

/// <summary>Reads "on 3 days", "for 15 minutes", "two times in a row". Pure.</summary>
internal static class HoldText
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Number = @"(?<n>\d{1,6}|two|three|four|five|six|seven|eight|nine|ten)";

    private static readonly Regex For = new(
        $@"\b(?:on|for|over|during)\s+(?:at\s+least\s+|more\s+than\s+)?{Number}\s+(?:consecutive\s+|straight\s+|successive\s+)?(?<k>day|week|hour|h|minute|min|observation|measurement|reading|sample)s?\b",
        Options);

    private static readonly Regex InARow = new($@"\b{Number}\s+(?:times|observations|measurements|readings|samples)\s+in\s+a\s+row\b", Options);

    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Reads the first hold behind a place.</summary>
    /// <returns>The hold and where it ends; once, and the place itself, when the text has none there.</returns>
    public static (TriggerHold Hold, int End) In(string text, int from)
    {
        var match = For.Match(text, from);
        if (match.Success)
        {
            return (Of(match.Groups["k"].Value.ToLowerInvariant(), Count(match)), match.Index + match.Length);
        }

        match = InARow.Match(text, from);
        return match.Success ? (Of("observation", Count(match)), match.Index + match.Length) : (TriggerHold.Once, from);
    }

    private static TriggerHold Of(string kind, long count)
    {
        var (holdKind, amount) = kind switch
        {
            "day" => (TriggerHoldKind.Days, count),
            "week" => (TriggerHoldKind.Days, 7 * count),
            "hour" or "h" => (TriggerHoldKind.Minutes, 60 * count),
            "minute" or "min" => (TriggerHoldKind.Minutes, count),
            _ => (TriggerHoldKind.Observations, count),
        };
        return new TriggerHold(holdKind, Math.Clamp(amount, 1, TriggerHold.AmountMax));
    }

    private static long Count(Match match)
    {
        var text = match.Groups["n"].Value.ToLowerInvariant();
        return Array.IndexOf(Words, text) is var index and >= 0 ? index : long.Parse(text, CultureInfo.InvariantCulture);
    }
}
