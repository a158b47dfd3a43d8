using System.Globalization;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Finds calendar days in a text, with or without a year.</summary>
internal static class DateReader
{
    private static readonly Regex DatePattern = Pattern.Exact(
        @"(?<![\w./-])(?:(?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?![\d-])"
        + @"|(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>20\d\d)(?!\d)"
        + @"|(?<d>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?(?:,? (?<y>20\d\d))?"
        + @"|(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? (?<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? (?<y>20\d\d))?"
        + @"|(?<name>January|February|March|April|May|June|July|August|September|October|November|December) (?<y>20\d\d))");

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Lists the dates in order.</summary>
    public static IEnumerable<Quantity> Read(string text)
    {
        if (!text.Any(char.IsDigit))
        {
            yield break;
        }

        foreach (Match match in DatePattern.Matches(text))
        {
            var month = match.Groups["m"].Success ? Number(match, "m") : MonthOf(match.Groups["name"].Value);
            var day = match.Groups["d"].Success ? Number(match, "d") : 0;
            var year = match.Groups["y"].Success ? Number(match, "y") : 0;
            if (month is < 1 or > 12 || day > 31 || (day == 0 && year == 0))
            {
                continue;
            }

            var first = ((year * 12) + month - 1) * 31;
            yield return new Quantity
            {
                Start = match.Index,
                End = match.Index + match.Length,
                NounEnd = match.Index + match.Length,
                Low = day == 0 ? first : first + day - 1,
                High = day == 0 ? first + 30 : first + day - 1,
                Dimension = Dimension.Date,
                Text = match.Value,
            };
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int MonthOf(string name) =>
        name.Length < 3 ? 0 : Array.IndexOf(Months, name[..3].ToLowerInvariant()) + 1;
}
