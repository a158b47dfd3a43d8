using Witan.Models.Analyst.Quantities;

namespace Witan.Models.Analyst;

/// <summary>Reads the amounts and days of a text, and the words by which two texts speak of the same thing. Pure.</summary>
public static class StatedAmounts
{
    /// <summary>How far off a figure may be that the text calls a rounded one, as a part of it.</summary>
    private const double AboutTolerance = 0.1;

    /// <summary>Reads the amounts in order. A day without its year is left out: nobody can say when it is.</summary>
    /// <param name="text">One statement.</param>
    public static IReadOnlyList<StatedAmount> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. QuantityReader.Read(text, WordReader.Read(text)).Where(quantity => quantity.Dimension != Dimension.Date || quantity.Low >= Dimension.DateYear).Select(Amount)];
    }

    /// <summary>Reads the stems of the words that carry meaning, in order, each once.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string> Stems(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. WordReader.ContentStems(text).Distinct(StringComparer.Ordinal)];
    }

    private static StatedAmount Amount(Quantity quantity)
    {
        var slack = quantity.Bound == Bound.About && quantity.Dimension != Dimension.Date ? AboutTolerance : 0;
        return new StatedAmount
        {
            Measure = quantity.Dimension,
            Kind = KindOf(quantity.Dimension),
            Low = quantity.Bound == Bound.AtMost ? double.NegativeInfinity : quantity.Low * (1 - slack),
            High = quantity.Bound == Bound.AtLeast ? double.PositiveInfinity : quantity.High * (1 + slack),
            Noun = quantity.Noun,
            Text = quantity.Text,
            Start = quantity.Start,
            End = quantity.NounEnd,
        };
    }

    private static AmountKind KindOf(string dimension) => dimension switch
    {
        Dimension.Time => AmountKind.Duration,
        Dimension.Date => AmountKind.Day,
        Dimension.Count => AmountKind.Count,
        _ when Dimension.IsMoney(dimension) => AmountKind.Money,
        _ => AmountKind.Other,
    };
}
