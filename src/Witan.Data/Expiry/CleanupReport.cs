namespace Witan.Data.Expiry;

/// <summary>What one clean-up found and did.</summary>
/// <param name="Patterns">One line for each pattern, in the order of the options, those without entries included.</param>
/// <param name="Other">The line of the keys that fit no pattern.</param>
public sealed record CleanupReport(IReadOnlyList<PatternReport> Patterns, PatternReport Other)
{
    /// <summary>The name of the sum.</summary>
    public const string TotalName = "total";

    /// <summary>Gets the sum of all lines, keys without a pattern included.</summary>
    public PatternReport Total => Patterns.Append(Other).Aggregate(PatternReport.Empty(TotalName), (sum, line) => sum.Plus(line));
}
