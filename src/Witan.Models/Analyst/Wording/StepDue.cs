using System.Globalization;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Quantities;

namespace Witan.Models.Analyst.Wording;

/// <summary>When a step is due: a calendar day, with or without its year, or a numbered week.</summary>
/// <param name="Unit">What the number counts: "day of the year", "day", or the word before a number, as in "WEEK 3".</param>
/// <param name="First">The number; of a period the first.</param>
internal readonly record struct StepDue(string Unit, double First)
{
    private const string Dated = "date";
    private const string DatedWithoutYear = "date without year";
    private const double DaysPerYear = 12 * 31;

    private static readonly Regex Numbered = Pattern.Loose(@"\b(week|day|month|sprint) (\d{1,3})\b(?!.*\d)");

    /// <summary>Reads the first date of a text; null when it has none.</summary>
    public static StepDue? In(string text)
    {
        foreach (var date in DateReader.Read(text))
        {
            return new StepDue(date.Low < DaysPerYear ? DatedWithoutYear : Dated, date.Low);
        }

        return Numbered.Match(text) is { Success: true } number
            ? new StepDue(number.Groups[1].Value.ToUpperInvariant(), int.Parse(number.Groups[2].Value, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Compares two days; null when they cannot be, as over the turn of a year that neither names.</summary>
    public static int? Compare(StepDue? left, StepDue? right) =>
        left is { } a && right is { } b && a.Unit == b.Unit && (a.Unit != DatedWithoutYear || Math.Abs(a.First - b.First) < DaysPerYear / 2)
            ? a.First.CompareTo(b.First)
            : null;
}
