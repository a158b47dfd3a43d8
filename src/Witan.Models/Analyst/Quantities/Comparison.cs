namespace Witan.Models.Analyst.Quantities;

/// <summary>Tells whether two numbers of one quantity can both be right.</summary>
internal static class Comparison
{
    private const double AboutTolerance = 0.1;
    private const double ExactTolerance = 0.001;

    /// <summary>Months are counted as 30 days and GB as powers of two; writers count otherwise too.</summary>
    private const double UnitTolerance = 0.05;

    /// <summary>Tells whether the two numbers contradict each other, once they are of one quantity.</summary>
    public static bool Contradict(Quantity a, Quantity b)
    {
        if (a.Dimension == Dimension.Date)
        {
            return DatesContradict(a, b);
        }

        if (a.Low <= b.High && b.Low <= a.High)
        {
            return false;
        }

        return (a.Bound, b.Bound) switch
        {
            (Bound.AtMost, Bound.AtLeast) or (Bound.AtLeast, Bound.AtMost) => false,
            (Bound.AtMost, Bound.Exact or Bound.About) => Beyond(b, a, above: true),
            (Bound.Exact or Bound.About, Bound.AtMost) => Beyond(a, b, above: true),
            (Bound.AtLeast, Bound.Exact or Bound.About) => Beyond(b, a, above: false),
            (Bound.Exact or Bound.About, Bound.AtLeast) => Beyond(a, b, above: false),
            _ => !Near(a, b),
        };
    }

    private static bool Beyond(Quantity value, Quantity limit, bool above) =>
        !Near(value, limit) && (above ? value.Low > limit.High : value.High < limit.Low);

    private static bool Near(Quantity a, Quantity b)
    {
        var gap = Math.Max(a.Low, b.Low) - Math.Min(a.High, b.High);
        var size = Math.Max(Math.Abs(a.High), Math.Abs(b.High));
        var about = a.Bound == Bound.About || b.Bound == Bound.About;
        var precision = Math.Max(a.Precision, b.Precision);
        // Half a step of a rounded figure: 0.8 for 0.83, 1.2 million for 1,187,000. Whole numbers of one size are meant exactly.
        var rounded = a.Precision != b.Precision ? precision / 2 : 0;
        var convertible = a.Dimension is Dimension.Time or Dimension.Bytes && a.Precision != b.Precision;
        about = about && !(a.Dimension == Dimension.Count && Thousand(a) && Thousand(b) && a.Low != b.Low);
        var tolerance = about ? AboutTolerance : convertible ? UnitTolerance : ExactTolerance;
        return gap <= Math.Max(convertible ? 0 : rounded * 1.0001, size * tolerance);
    }

    /// <summary>Two figures rounded to the same thousand-step would have been rounded to the same figure.</summary>
    private static bool Thousand(Quantity quantity) => !quantity.IsRange && quantity.Low >= 10000 && quantity.Low < 100000 && quantity.Low % 1000 == 0 && quantity.Low % 10000 != 0;

    private static bool DatesContradict(Quantity a, Quantity b)
    {
        var yearless = a.High < Dimension.DateYear || b.High < Dimension.DateYear;
        var (first, second) = yearless
            ? ((a.Low % Dimension.DateYear, a.High % Dimension.DateYear), (b.Low % Dimension.DateYear, b.High % Dimension.DateYear))
            : ((a.Low, a.High), (b.Low, b.High));
        return first.Item1 > second.Item2 || second.Item1 > first.Item2;
    }
}
