using Witan.Boards.Decisions.Triggers;
using static Witan.Boards.Tests.Decisions.Triggers.TriggerCases;

namespace Witan.Boards.Tests.Decisions.Triggers;

/// <summary>Which colour a trigger has: by example, and against a plainer model on ten thousand series.</summary>
public sealed class TriggerRuleTests
{
    private const int SeriesCount = 10_000;

    [Theory]
    [InlineData(TriggerComparison.Above, 50.0, 50.1, TriggerZone.Breach)]
    [InlineData(TriggerComparison.Above, 50.0, 50.0, TriggerZone.Warning)]
    [InlineData(TriggerComparison.AtLeast, 50.0, 50.0, TriggerZone.Breach)]
    [InlineData(TriggerComparison.Above, 50.0, 45.0, TriggerZone.Warning)]
    [InlineData(TriggerComparison.Above, 50.0, 44.0, TriggerZone.Band)]
    [InlineData(TriggerComparison.Above, 50.0, 42.5, TriggerZone.Clear)]
    [InlineData(TriggerComparison.Below, 100.0, 99.9, TriggerZone.Breach)]
    [InlineData(TriggerComparison.Below, 100.0, 110.0, TriggerZone.Warning)]
    [InlineData(TriggerComparison.AtMost, 100.0, 112.0, TriggerZone.Band)]
    [InlineData(TriggerComparison.AtMost, 100.0, 115.0, TriggerZone.Band)]
    [InlineData(TriggerComparison.Below, 100.0, 116.0, TriggerZone.Clear)]
    [InlineData(TriggerComparison.Above, 0.0, 0.0, TriggerZone.Clear)]
    [InlineData(TriggerComparison.Above, 0.0, 1.0, TriggerZone.Breach)]
    public void ZoneOf_IsMirroredAndHasNoBandAtZero(TriggerComparison comparison, double threshold, double value, TriggerZone zone) =>
        Assert.Equal(zone, TriggerRule.ZoneOf(Spec(comparison, threshold), value));

    [Fact]
    public void OnThreeDays_IsYellowAtFirstAndRedOnTheThird()
    {
        var spec = Spec(hold: new TriggerHold(TriggerHoldKind.Days, 3));
        // 22:00 and 23:30 are one day, and an hour later is another.
        Assert.Equal(
            [TriggerState.Yellow, TriggerState.Yellow, TriggerState.Yellow, TriggerState.Red],
            Colours(spec, (0, 60), (1.5, 70), (3, 55), (26, 61)));
        Assert.Equal(
            [TriggerState.Yellow, TriggerState.Yellow, TriggerState.Yellow, TriggerState.Yellow],
            Colours(spec, (0, 60), (24, 70), (25, 48), (26, 61)));
    }

    [Fact]
    public void Red_TurnsGreenOnlyAfterItIsClearForAsLong()
    {
        var spec = Spec(hold: new TriggerHold(TriggerHoldKind.Observations, 2));
        Assert.Equal(
            [TriggerState.Yellow, TriggerState.Red, TriggerState.Red, TriggerState.Red, TriggerState.Red, TriggerState.Red, TriggerState.Green],
            Colours(spec, (0, 60), (1, 60), (2, 10), (3, 44), (4, 48), (5, 10), (6, 10)));
    }

    [Fact]
    public void ForMinutes_SilenceBeyondAWeekProvesNothing()
    {
        var spec = Spec(hold: new TriggerHold(TriggerHoldKind.Minutes, 15));
        Assert.Equal([TriggerState.Yellow, TriggerState.Red], Colours(spec, (0, 60), (0.25, 60)));
        Assert.Equal([TriggerState.Yellow, TriggerState.Yellow, TriggerState.Red], Colours(spec, (0, 60), (24 * 7.1, 60), (24 * 7.2, 60)));
    }

    [Fact]
    public void StatedWarning_TakesThePlaceOfTheMargin()
    {
        var spec = Spec(threshold: 500, warning: 100);
        Assert.Equal(TriggerZone.Warning, TriggerRule.ZoneOf(spec, 100));
        Assert.Equal(TriggerZone.Band, TriggerRule.ZoneOf(spec, 96));
        Assert.Equal(TriggerZone.Clear, TriggerRule.ZoneOf(spec, 95));
        // Near 0 beside a large threshold: there are clear values, too.
        Assert.Equal(TriggerZone.Clear, TriggerRule.ZoneOf(Spec(threshold: 1, warning: 0.01), 0.009));
    }

    [Fact]
    public void TenThousandSeries_HaveTheColoursOfThePlainModel_InWhateverOrderTheyArrive()
    {
        var seen = new HashSet<TriggerState>();
        var turnedBack = 0;
        for (var seed = 0; seed < SeriesCount; seed++)
        {
            var chance = new Random(seed);
            var spec = Any(chance);
            var sorted = Sorted(Series(chance, spec)).ToList();
            var plain = PlainTrigger.Colours(spec, sorted);

            var memories = new List<TriggerMemory>();
            foreach (var observation in sorted)
            {
                memories.Add(TriggerRule.Next(spec, memories.Count == 0 ? TriggerMemory.Empty : memories[^1], observation));
            }

            Assert.True(plain.SequenceEqual(memories.Select(memory => memory.State)), $"seed {seed}: {spec.Describe()}");
            var firstRed = plain.IndexOf(TriggerState.Red);
            Assert.Equal(firstRed < 0 ? null : sorted[firstRed].At, memories[^1].FirstRed);

            var shuffled = sorted.ToArray();
            chance.Shuffle(shuffled);
            Assert.Equal(memories[^1], Arrive(spec, shuffled));
            seen.UnionWith(plain);
            turnedBack += plain.Zip(plain.Skip(1)).Count(pair => pair is (TriggerState.Red, TriggerState.Green));
        }

        // Every colour, and the way back, is among them, or the series were chosen badly.
        Assert.Equal(3, seen.Count);
        Assert.True(turnedBack > SeriesCount / 100, $"{turnedBack} turned back");
    }

    [Fact]
    public void ValuesWithinTheBand_ChangeNoColour()
    {
        for (var seed = 0; seed < SeriesCount; seed++)
        {
            var chance = new Random(seed);
            var spec = Any(chance);
            var memory = Series(chance, spec).Aggregate(TriggerMemory.Empty, (folded, next) => TriggerRule.Next(spec, folded, next));
            var sign = spec.Comparison.IsUpward() ? 1 : -1;
            var width = TriggerRule.ClearMargin * Math.Abs(TriggerRule.WarningOf(spec));
            for (var number = 1; number <= 20; number++)
            {
                var value = TriggerRule.WarningOf(spec) - (sign * width * (0.01 + (0.98 * chance.NextDouble())));
                var next = TriggerRule.Next(spec, memory, new Observation(memory.LastAt!.Value + TimeSpan.FromHours(1), "band", value));
                Assert.True(next.State == memory.State || width == 0, $"seed {seed}: {value} turned {memory.State} into {next.State}");
                memory = next;
            }
        }
    }

    private static IEnumerable<TriggerState> Colours(TriggerSpec spec, params (double Hours, double Value)[] series)
    {
        var memory = TriggerMemory.Empty;
        foreach (var (hours, value) in series)
        {
            memory = TriggerRule.Next(spec, memory, new Observation(Beginning + TimeSpan.FromHours(hours), string.Empty, value));
            yield return memory.State;
        }
    }
}
