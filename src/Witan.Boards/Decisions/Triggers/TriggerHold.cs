using System.Globalization;

namespace Witan.Boards.Decisions.Triggers;

/// <summary>How long values must stay on one side before that counts, without one between them on the other.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Amount">How many, from 1 to <see cref="AmountMax"/>.</param>
public sealed record TriggerHold(TriggerHoldKind Kind, long Amount)
{
    /// <summary>The most that may be asked for: as minutes, about ten years.</summary>
    public const long AmountMax = 5_000_000;

    /// <summary>The longest silence that a streak of days or minutes outlives; one that asks for longer outlives as much as it asks for.</summary>
    /// <remarks>Two breaches half a year apart say nothing about the time between them. Observations that are counted one by one have no such limit.</remarks>
    public static readonly TimeSpan SilenceMax = TimeSpan.FromDays(7);

    /// <summary>Gets the hold of a trigger that says nothing about it: one observation.</summary>
    public static TriggerHold Once { get; } = new(TriggerHoldKind.Observations, 1);

    /// <summary>Tells whether a silence ends a streak.</summary>
    /// <param name="silence">How long nothing was observed.</param>
    public bool IsBrokenBy(TimeSpan silence)
    {
        var asked = Kind switch
        {
            TriggerHoldKind.Days => TimeSpan.FromDays(Math.Min(Amount, AmountMax)),
            TriggerHoldKind.Minutes => TimeSpan.FromMinutes(Math.Min(Amount, AmountMax)),
            _ => TimeSpan.MaxValue,
        };
        return silence > (asked > SilenceMax ? asked : SilenceMax);
    }

    /// <summary>Says it, such as <c>on 3 days</c>; empty for a single observation.</summary>
    public string Describe() => this == Once
        ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $"{(Kind == TriggerHoldKind.Days ? "on" : "for")} {Amount} {Noun()}");

    private string Noun()
    {
        var plural = Kind switch
        {
            TriggerHoldKind.Days => "days",
            TriggerHoldKind.Minutes => "minutes",
            _ => "observations",
        };
        return Amount == 1 ? plural[..^1] : plural;
    }
}
