using Witan.Models.Faults;
using Witan.Models.Resilience;

namespace Witan.Models.Tests.Resilience;

/// <summary>Draws schedules. Time-outs and pauses never end on the same millisecond of one try: they differ in their last digit.</summary>
internal static class Schedules
{
    private static readonly ModelFault[] Faults = Enum.GetValues<ModelFault>();

    public static Schedule Draw(int seed)
    {
        var random = new Random(seed);
        var options = Options(random);
        var span = TimeSpan.FromSeconds(random.Next(5, 90));
        var health = random.NextDouble();
        var calls = Enumerable.Range(1, random.Next(2, 18)).Select(number => Call(random, number, span, health, options)).ToList();
        var stops = new List<TimeSpan>();
        for (var at = Ticks(random, 4_000); at < span + TimeSpan.FromMinutes(1); at += Ticks(random, 8_000))
        {
            stops.Add(at);
        }

        return new Schedule { Options = options, Calls = calls, Stops = [.. stops, span + TimeSpan.FromMinutes(10)] };
    }

    private static ResilienceOptions Options(Random random)
    {
        var backoffMin = random.Next(50, 1_000);
        var floor = random.Next(0, 4);
        return new ResilienceOptions
        {
            TryTimeout = Ms((random.Next(100, 900) * 10) + 3),
            TotalTimeout = Ms((random.Next(900, 3_000) * 10) + 1),
            StallTimeout = Ms((random.Next(80, 600) * 10) + 7),
            Streams = random.Next(4) > 0,
            RetriesMax = random.Next(0, 5),
            BackoffMin = Ms(backoffMin),
            BackoffMax = Ms(backoffMin * random.Next(1, 9)),
            RetryAfterMax = Ms(random.Next(0, 4_000)),
            RetryBudgetShare = random.Next(0, 11) / 10.0,
            RetryBudgetFloor = floor,
            RetryBudgetMax = floor + random.Next(0, 8),
            BreakerFailures = random.Next(1, 8),
            BreakerWindow = Ms(random.Next(500, 40_000)),
            BreakerOpen = Ms(random.Next(500, 15_000)),
            BreakerProbes = random.Next(1, 4),
            ConcurrencyMax = random.Next(1, 6),
            QueueMax = random.Next(0, 8),
            QueueWaitMax = Ms((random.Next(50, 900) * 10) + 9),
            RatePerMinute = random.Next(20, 600),
            RateBurst = random.Next(1, 8),
        };
    }

    private static PlannedCall Call(Random random, int number, TimeSpan span, double health, ResilienceOptions options)
    {
        // Some come in crowds.
        var at = random.Next(3) == 0 ? (span * (random.Next(4) / 4.0)) + Ticks(random, 50) : TimeSpan.FromTicks(random.NextInt64(1, span.Ticks));
        return new PlannedCall
        {
            Number = number,
            Model = random.Next(3) == 0 ? "b" : "a",
            At = at,
            CancelAt = random.Next(8) == 0 ? at + Ticks(random, 5_000) : null,
            AsStream = random.Next(2) == 0,
            Tries = [.. Enumerable.Range(0, options.RetriesMax + 1).Select(_ => Try(random, health))],
        };
    }

    private static PlannedTry Try(Random random, double health)
    {
        var ending = random.NextDouble() < health ? Ending.Answer : random.Next(8) == 0 ? Ending.Silence : Ending.Fault;
        // Only a try that fails before its first piece may be repeated.
        var pieces = ending is Ending.Fault && random.Next(3) > 0 ? 0 : random.Next(0, 4);
        return new PlannedTry
        {
            PausesMs = [.. Enumerable.Range(0, pieces).Select(_ => random.Next(1, random.Next(5) == 0 ? 900 : 100) * 10)],
            EndMs = random.Next(1, random.Next(5) == 0 ? 900 : 60) * 10,
            Ending = ending,
            // Most of the faults are those that may pass.
            Fault = random.Next(3) == 0 ? Faults[random.Next(Faults.Length)] : random.Next(2) == 0 ? ModelFault.Overloaded : ModelFault.Network,
            MayBeBilled = random.Next(8) == 0,
            RetryAfter = random.Next(5) == 0 ? Ms(random.Next(0, 5_000)) : null,
        };
    }

    private static TimeSpan Ms(int value) => TimeSpan.FromMilliseconds(value);

    private static TimeSpan Ticks(Random random, int maxMs) => TimeSpan.FromTicks(random.NextInt64(1, maxMs * TimeSpan.TicksPerMillisecond));
}
