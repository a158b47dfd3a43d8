using Witan.Memory.Forgetting;
using Witan.Memory.Recall;
using Witan.Memory.Truth;

namespace Witan.Memory.Tests.Forgetting;

/// <summary>With room for half, what the score keeps is asked again more often than what was used last.</summary>
/// <remarks>
/// The trace is generated: what went well and what was said again is asked again more often, as is what is still true; now and then somebody
/// pages through a stretch of the old ones, which makes all of it "used last". Both policies see the same trace.
/// </remarks>
public sealed class EvictionTraceTests
{
    private const int Memories = 1000;
    private const int Questions = 2000;
    private const int Stretch = 100;
    private const int Stretches = 5;
    private const double LeastGain = 1.1;
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Score_KeepsMoreOfWhatIsAskedAgain_ThanLastUseDoes()
    {
        var (ours, used) = (0, 0);
        for (var seed = 0; seed < 20; seed++)
        {
            var trace = new Random(seed);
            var memories = Enumerable.Range(0, Memories).Select(number => Made(number, trace)).ToList();
            var weights = memories.ConvertAll(memory => Demand(memory, trace));
            var last = memories.ConvertAll(memory => memory.RecordedAt);
            for (var question = 0; question < Questions; question++)
            {
                last[Pick(weights, trace)] = Now.AddMinutes(question - Questions);
            }

            for (var stretch = 0; stretch < Stretches; stretch++)
            {
                var from = trace.Next(Memories - Stretch);
                Enumerable.Range(from, Stretch).ToList().ForEach(number => last[number] = Now);
            }

            var lowest = new Lowest(Memories / 2, above: null);
            lowest.Offer(memories, Now);
            var evicted = lowest.Chosen.Select(memory => memory.Id).ToHashSet(StringComparer.Ordinal);
            var kept = memories.ConvertAll(memory => !evicted.Contains(memory.Id));
            var latest = Enumerable.Range(0, Memories).OrderByDescending(number => last[number]).Take(Memories / 2).ToHashSet();
            for (var question = 0; question < Questions; question++)
            {
                var asked = Pick(weights, trace);
                ours += kept[asked] ? 1 : 0;
                used += latest.Contains(asked) ? 1 : 0;
            }
        }

        Assert.True(ours >= LeastGain * used, $"The score kept {ours} of what was asked again, last use {used}.");
    }

    // Half of the demand is the world's own and no policy can know it.
    private static double Demand(MemoryRecord memory, Random trace) =>
        (memory.Worth + (memory.Confirmations / 4.0) + Freshness.Of(memory, Now).Value) * 2 * Math.Pow(trace.NextDouble(), 2);

    private static int Pick(List<double> weights, Random trace)
    {
        var at = trace.NextDouble() * weights.Sum();
        var number = 0;
        while (number < weights.Count - 1 && (at -= weights[number]) > 0)
        {
            number++;
        }

        return number;
    }

    private static MemoryRecord Made(int number, Random trace)
    {
        var at = Now.AddDays(-trace.Next(1, 1000));
        return new MemoryRecord
        {
            Id = $"m{number:0000}",
            Kind = trace.Next(2) == 0 ? MemoryKind.Fact : MemoryKind.Episode,
            Domain = "general",
            Type = "other",
            At = at,
            Outcome = MemoryOutcome.Success,
            Text = "It is so.",
            RecordedAt = at,
            RecordedBy = "ada",
            ConfirmedAt = at,
            Confirmations = trace.Next(3) == 0 ? trace.Next(1, 5) : 0,
            Source = new SourceRef(null, null, string.Empty),
            Worth = trace.NextDouble(),
        };
    }
}
