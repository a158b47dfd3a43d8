namespace Witan.Models.Analyst;

/// <summary>An amount or a day that a text states, in the base unit of what it measures.</summary>
public sealed record StatedAmount
{
    /// <summary>Gets what is measured: amounts can be compared when this and <see cref="Noun"/> are the same.</summary>
    public required string Measure { get; init; }

    /// <summary>Gets the kind of measure.</summary>
    public required AmountKind Kind { get; init; }

    /// <summary>Gets the least that it can be; negative infinity where the text names an upper limit alone.</summary>
    public required double Low { get; init; }

    /// <summary>Gets the most that it can be; positive infinity where the text names a lower limit alone.</summary>
    public required double High { get; init; }

    /// <summary>Gets the stem of what is counted; null where a unit says what is measured.</summary>
    public string? Noun { get; init; }

    /// <summary>Gets the amount as it is written, with its unit and the words that bound it.</summary>
    public required string Text { get; init; }

    /// <summary>Gets where it begins in the text.</summary>
    public required int Start { get; init; }

    /// <summary>Gets where it ends, what is counted included.</summary>
    public required int End { get; init; }
}
