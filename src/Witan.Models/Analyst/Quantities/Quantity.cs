namespace Witan.Models.Analyst.Quantities;

/// <summary>One number that a text gives, in the base unit of its dimension.</summary>
internal sealed record Quantity
{
    /// <summary>Gets where the number begins in the text.</summary>
    public required int Start { get; init; }

    /// <summary>Gets where the number and its unit end; the noun of a count is outside.</summary>
    public required int End { get; init; }

    /// <summary>Gets the value, or the lower end of a range.</summary>
    public required double Low { get; init; }

    /// <summary>Gets the value, or the upper end of a range.</summary>
    public required double High { get; init; }

    /// <summary>Gets how the number limits the thing.</summary>
    public Bound Bound { get; init; }

    /// <summary>Gets what is measured, see <see cref="Quantities.Dimension"/>.</summary>
    public required string Dimension { get; init; }

    /// <summary>Gets the size of one unit of the last digit shown, in the base unit; rounding may hide half of it.</summary>
    public double Precision { get; init; } = 1;

    /// <summary>Gets the stem of the thing counted; null when no noun follows.</summary>
    public string? Noun { get; init; }

    /// <summary>Gets where the noun ends; <see cref="End"/> when there is none.</summary>
    public int NounEnd { get; init; }

    /// <summary>Gets the number as the text shows it: "30 seconds", "&lt; 0.1%".</summary>
    public required string Text { get; init; }

    /// <summary>Gets whether the number has a range rather than one value.</summary>
    public bool IsRange => High > Low;

    /// <summary>Gets whether the number stands without unit and noun.</summary>
    public bool IsBare => Noun is null && string.Equals(Dimension, Quantities.Dimension.Count, StringComparison.Ordinal);
}
