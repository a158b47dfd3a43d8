using Witan.Boards.Decisions.Triggers;

namespace Witan.Boards.Tests.Decisions.Triggers;

/// <summary>The rule once more, as plainly as it can be said: at each observation it looks back over all that came before, and remembers nothing but the colours.</summary>
internal static class PlainTrigger
{
    public static List<TriggerState> Colours(TriggerSpec spec, IReadOnlyList<Observation> sorted)
    {
        var colours = new List<TriggerState>();
        for (var last = 0; last < sorted.Count; last++)
        {
            var before = last == 0 ? TriggerState.Green : colours[^1];
            colours.Add(Held(spec, sorted, last, value => IsBreach(spec, value)) ? TriggerState.Red
                : Held(spec, sorted, last, value => IsClear(spec, value)) ? TriggerState.Green
                : before == TriggerState.Green && IsNear(spec, sorted[last].Value) ? TriggerState.Yellow
                : before);
        }

        return colours;
    }

    private static bool IsBreach(TriggerSpec spec, double value) => spec.Comparison switch
    {
        TriggerComparison.Above => value > spec.Threshold,
        TriggerComparison.AtLeast => value >= spec.Threshold,
        TriggerComparison.Below => value < spec.Threshold,
        _ => value <= spec.Threshold,
    };

    private static bool IsUp(TriggerSpec spec) => spec.Comparison is TriggerComparison.Above or TriggerComparison.AtLeast;

    private static double WarningLevel(TriggerSpec spec) => spec.Warning ?? (IsUp(spec) ? spec.Threshold - (Math.Abs(spec.Threshold) / 10) : spec.Threshold + (Math.Abs(spec.Threshold) / 10));

    private static bool IsClear(TriggerSpec spec, double value)
    {
        var band = Math.Abs(WarningLevel(spec)) * 0.05;
        return !IsBreach(spec, value) && (IsUp(spec) ? value <= WarningLevel(spec) - band : value >= WarningLevel(spec) + band);
    }

    private static bool IsNear(TriggerSpec spec, double value) =>
        IsBreach(spec, value) || (!IsClear(spec, value) && (IsUp(spec) ? value >= WarningLevel(spec) : value <= WarningLevel(spec)));

    private static bool Held(TriggerSpec spec, IReadOnlyList<Observation> sorted, int last, Func<double, bool> on)
    {
        var first = last + 1;
        while (first > 0 && on(sorted[first - 1].Value) && (first > last || !IsSilent(spec.Hold, sorted[first].At - sorted[first - 1].At)))
        {
            first--;
        }

        var streak = sorted.Skip(first).Take(last - first + 1).ToList();
        return streak.Count > 0 && spec.Hold.Kind switch
        {
            TriggerHoldKind.Days => streak.Select(seen => DateOnly.FromDateTime(seen.At.UtcDateTime)).Distinct().Count() >= spec.Hold.Amount,
            TriggerHoldKind.Minutes => (streak[^1].At - streak[0].At).TotalMinutes >= spec.Hold.Amount,
            _ => streak.Count >= spec.Hold.Amount,
        };
    }

    private static bool IsSilent(TriggerHold hold, TimeSpan silence) => hold.Kind switch
    {
        TriggerHoldKind.Days => silence.TotalDays > Math.Max(7, hold.Amount),
        TriggerHoldKind.Minutes => silence.TotalMinutes > Math.Max(7 * 24 * 60, hold.Amount),
        _ => false,
    };
}
