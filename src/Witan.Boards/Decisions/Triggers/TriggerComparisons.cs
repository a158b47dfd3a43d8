namespace Witan.Boards.Decisions.Triggers;

/// <summary>The comparisons as signs, as rules, and as they are stored. Pure.</summary>
public static class TriggerComparisons
{
    /// <summary>Gets the sign, in ASCII.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string Sign(this TriggerComparison comparison) => comparison switch
    {
        TriggerComparison.Above => ">",
        TriggerComparison.AtLeast => ">=",
        TriggerComparison.Below => "<",
        _ => "<=",
    };

    /// <summary>Reads a sign that <see cref="Sign"/> wrote.</summary>
    /// <param name="sign">The sign.</param>
    public static TriggerComparison Read(string sign) => sign switch
    {
        ">" => TriggerComparison.Above,
        ">=" => TriggerComparison.AtLeast,
        "<" => TriggerComparison.Below,
        "<=" => TriggerComparison.AtMost,
        _ => throw new ArgumentException($"'{sign}' compares nothing; there are >, >=, < and <=.", nameof(sign)),
    };

    /// <summary>Tells whether larger values are worse.</summary>
    /// <param name="comparison">The comparison.</param>
    public static bool IsUpward(this TriggerComparison comparison) => comparison is TriggerComparison.Above or TriggerComparison.AtLeast;

    /// <summary>Tells whether a value is a breach.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="value">The value.</param>
    /// <param name="threshold">The threshold, in the same unit.</param>
    public static bool Holds(this TriggerComparison comparison, double value, double threshold) => comparison switch
    {
        TriggerComparison.Above => value > threshold,
        TriggerComparison.AtLeast => value >= threshold,
        TriggerComparison.Below => value < threshold,
        _ => value <= threshold,
    };
}
