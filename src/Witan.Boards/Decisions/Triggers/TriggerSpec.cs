using System.Globalization;

namespace Witan.Boards.Decisions.Triggers;

/// <summary>A condition under which a decision must be looked at again, as data.</summary>
public sealed record TriggerSpec
{
    /// <summary>The most characters of an action or an origin; a longer one is cut.</summary>
    public const int TextLengthMax = 500;

    /// <summary>Gets the metric's name; see <see cref="MetricName"/>.</summary>
    public required string Metric { get; init; }

    /// <summary>Gets the metric as its source words it.</summary>
    public required string Label { get; init; }

    /// <summary>Gets on which side a value is a breach.</summary>
    public required TriggerComparison Comparison { get; init; }

    /// <summary>Gets the threshold, in <see cref="Unit"/>.</summary>
    public required double Threshold { get; init; }

    /// <summary>Gets from where on a value is a warning, in <see cref="Unit"/>; null for <see cref="TriggerRule.WarningMargin"/> before the threshold.</summary>
    public double? Warning { get; init; }

    /// <summary>Gets the unit; empty for a count or when none was stated.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Gets for how long.</summary>
    public required TriggerHold Hold { get; init; }

    /// <summary>Gets what is to be done then.</summary>
    public required string Action { get; init; }

    /// <summary>Gets where it comes from: a document's line or a finding.</summary>
    public required string Origin { get; init; }

    /// <summary>Says the condition, such as <c>p99 of index writes > 50 ms on 3 days</c>.</summary>
    public string Describe() => $"{Label} {Comparison.Sign()} {Quantity(Threshold)} {Hold.Describe()}".TrimEnd();

    /// <summary>Writes a value with the trigger's unit.</summary>
    /// <param name="value">The value.</param>
    public string Quantity(double value) => Units.Write(value, Unit);

    /// <summary>Cuts a text to <see cref="TextLengthMax"/>.</summary>
    /// <param name="text">The text.</param>
    internal static string Cut(string text) => text.Length <= TextLengthMax
        ? text
        : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, TextLengthMax - 1).TrimEnd()}…");
}
