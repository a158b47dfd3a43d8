using System.Globalization;
using Witan.Models.Analyst.Quantities;

namespace Witan.Models.Analyst.Rules;

/// <summary>Sums of quantities, ranges at both ends.</summary>
internal static class Addition
{
    private const double HoursPerWorkDay = 8;
    private const double HoursPerDay = 24;

    /// <summary>Tells whether a part can belong to a total: same dimension, and for counts not two different nouns.</summary>
    public static bool SameKind(Quantity part, Quantity total) =>
        part.Dimension == total.Dimension || (part.IsBare && total.Dimension != Dimension.Date) || (total.IsBare && Dimension.IsMoney(part.Dimension));

    /// <summary>Tells whether the parts make the total, give or take rounding.</summary>
    public static bool Fits(IReadOnlyList<Quantity> parts, Quantity total)
    {
        var (low, high) = (parts.Sum(part => part.Low), parts.Sum(part => part.High));
        return parts.Count == 0 || Meets(low, high, parts, total)
            // "4 h + 6 h = 1.25 days" counts a working day, not the clock's.
            || (total.Dimension == Dimension.Time && Meets(low * HoursPerDay / HoursPerWorkDay, high * HoursPerDay / HoursPerWorkDay, parts, total))
            || (total.Dimension == Dimension.Time && MixesDays(parts, total));
    }

    /// <summary>Writes the sum in the total's unit.</summary>
    public static string Show(IReadOnlyList<Quantity> parts, Quantity total)
    {
        var (low, high) = (parts.Sum(part => part.Low), parts.Sum(part => part.High));
        var unit = UnitSize(total);
        var digits = new string([.. total.Text.SkipWhile(c => !char.IsDigit(c))]);
        var tail = new string([.. digits.SkipWhile(c => char.IsDigit(c) || c is '.' or ',' or ' ' or '-' or '–')]);
        var head = new string([.. total.Text.TakeWhile(c => !char.IsDigit(c) && c is not ('<' or '>' or '~'))]);
        var number = low == high ? Format(low / unit) : $"{Format(low / unit)}-{Format(high / unit)}";
        return $"{head}{number}{(tail.Length > 0 && char.IsLetter(tail[0]) ? " " : string.Empty)}{tail}".Trim();
    }

    private static string Format(double value) => Math.Round(value, 2).ToString("#,0.##", CultureInfo.InvariantCulture);

    private static double UnitSize(Quantity total) => total.Dimension is Dimension.Time or Dimension.Bytes ? Math.Max(total.Precision, double.Epsilon) : 1;

    private static bool Meets(double low, double high, IReadOnlyList<Quantity> parts, Quantity total)
    {
        // Each part may hide half of its last digit, but whole amounts are meant as they stand.
        var fine = parts.Min(part => part.Precision);
        var rounding = total.Precision > fine ? total.Precision / 2 : 0;
        var tolerance = Math.Max(rounding * 1.0001, Math.Max(Math.Abs(total.High), Math.Abs(high)) * (total.Bound == Bound.About ? 0.1 : 1e-6));
        return total.Bound switch
        {
            Bound.AtMost => low <= total.High + tolerance,
            Bound.AtLeast => high >= total.Low - tolerance,
            _ when total.IsRange => Math.Abs(low - total.Low) <= tolerance && Math.Abs(high - total.High) <= tolerance,
            _ => low - tolerance <= total.Low && total.High <= high + tolerance,
        };
    }

    /// <summary>Hours beside days: nobody can tell how long a day is, so either reading will do.</summary>
    private static bool MixesDays(IReadOnlyList<Quantity> parts, Quantity total)
    {
        const double Day = 86400;
        return parts.Append(total).Any(each => each.High >= Day) && parts.Append(total).Any(each => each.Low < Day);
    }
}
