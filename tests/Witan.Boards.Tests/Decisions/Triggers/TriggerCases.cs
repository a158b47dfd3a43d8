using Witan.Boards.Decisions.Triggers;

namespace Witan.Boards.Tests.Decisions.Triggers;

/// <summary>Triggers and series of observations, by chance.</summary>
internal static class TriggerCases
{
    private static readonly double[] Thresholds = [0, 1, 5, 50, 99.5, -20];

    public static DateTimeOffset Beginning { get; } = new(2026, 3, 1, 22, 0, 0, TimeSpan.Zero);

    public static TriggerSpec Spec(
        TriggerComparison comparison = TriggerComparison.Above, double threshold = 50, TriggerHold? hold = null, double? warning = null, string unit = "ms") => new()
    {
        Metric = "p99",
        Label = "p99",
        Comparison = comparison,
        Threshold = threshold,
        Warning = warning,
        Unit = unit,
        Hold = hold ?? TriggerHold.Once,
        Action = "Look again.",
        Origin = "plan.md, line 1",
    };

    public static TriggerSpec Any(Random chance)
    {
        var kind = Enum.GetValues<TriggerHoldKind>()[chance.Next(3)];
        var amount = kind == TriggerHoldKind.Minutes ? chance.Next(1, 3_000) : chance.Next(1, 5);
        var threshold = Thresholds[chance.Next(Thresholds.Length)];
        var comparison = Enum.GetValues<TriggerComparison>()[chance.Next(4)];
        var away = chance.Next(3) == 0 ? (1 + chance.NextDouble()) * Math.Abs(threshold) * 0.3 : (double?)null;
        return Spec(comparison, threshold, new TriggerHold(kind, amount), away is { } by && by > 0 ? (comparison.IsUpward() ? threshold - by : threshold + by) : null);
    }

    /// <summary>Values on all sides of the threshold, in runs; times that often fall together, and silences beyond every limit.</summary>
    public static List<Observation> Series(Random chance, TriggerSpec spec)
    {
        var series = new List<Observation>();
        var at = Beginning;
        var scale = Math.Max(1, Math.Abs(spec.Threshold));
        var centre = spec.Threshold;
        for (var number = 0; number < chance.Next(1, 40); number++)
        {
            centre = chance.Next(4) == 0 ? spec.Threshold + (((chance.NextDouble() * 0.8) - 0.4) * scale) : centre;
            at += chance.Next(12) switch { 0 => TimeSpan.Zero, 1 => TimeSpan.FromDays(chance.Next(1, 12)), _ => TimeSpan.FromMinutes(chance.Next(1, 2_000)) };
            series.Add(new Observation(at, $"s{number}", centre + (((chance.NextDouble() * 0.1) - 0.05) * scale)));
        }

        return series;
    }

    /// <summary>Folds as the ledger does: what is not late by one step, what is late by folding everything again.</summary>
    public static TriggerMemory Arrive(TriggerSpec spec, IEnumerable<Observation> arriving)
    {
        var memory = TriggerMemory.Empty;
        var known = new List<Observation>();
        foreach (var seen in arriving)
        {
            known.Add(seen);
            memory = TriggerRule.IsLate(memory, seen)
                ? Sorted(known).Aggregate(TriggerMemory.Empty, (folded, next) => TriggerRule.Next(spec, folded, next))
                : TriggerRule.Next(spec, memory, seen);
        }

        return memory;
    }

    public static IEnumerable<Observation> Sorted(IEnumerable<Observation> series) => series.OrderBy(seen => seen.At).ThenBy(seen => seen.Source, StringComparer.Ordinal);
}
