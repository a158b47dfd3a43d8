using Witan.Models.Tests.Resilience.Reference;
using Witan.Testing;

namespace Witan.Models.Tests.Resilience;

public sealed class ResilienceModelTests
{
    private static readonly int SchedulesMax = TestScale.Of("WITAN_RESILIENCE_SCHEDULES", 2_000);

    /// <summary>What must have been seen often, or the schedules prove nothing.</summary>
    private static readonly string[] Sights =
    [
        " try 2", " try 3", " answered ", " cancelled", "TimedOut billed True", "Overloaded billed False after 0", "Overloaded billed True", "Overloaded billed False after \n", " stands 1 1 ", " stands 3 0 ",
        "Authentication", "Quota", "ContextTooLong", "Refused", "Malformed", "Network billed False", "Network billed True", "Rejected", " Open ", " HalfOpen ", " Closed ",
    ];

    [Fact]
    public Task Run_AnySchedule_EqualsTheReference() => Task.Run(Compare);

    private static void Compare()
    {
        var seen = Sights.ToDictionary(sight => sight, _ => 0);
        var (compared, ambiguous) = (0, 0);
        for (var seed = 1; compared < SchedulesMax; seed++)
        {
            var schedule = Schedules.Draw(seed);
            var world = new ReferenceWorld(schedule);
            var expected = world.Run();
            if (world.IsAmbiguous)
            {
                ambiguous++;
                continue;
            }

            compared++;
            using var run = new ScheduleRun(schedule);
            var actual = run.Run();
            Assert.True(expected.SequenceEqual(actual), $"Seed {seed}:\n{FirstDifference(expected, actual)}");
            var text = string.Join('\n', actual) + "\n";
            foreach (var sight in Sights)
            {
                seen[sight] += text.Contains(sight, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.All(seen, sight => Assert.True(sight.Value >= SchedulesMax / 100, $"'{sight.Key}' was seen in {sight.Value} schedules only."));
        Assert.True(ambiguous < compared / 20, $"{ambiguous} schedules were left out.");
    }

    private static string FirstDifference(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"expected:\n{Around(expected, at)}\nactual:\n{Around(actual, at)}";
    }

    private static string Around(IReadOnlyList<string> lines, int at) => string.Join('\n', lines.Skip(Math.Max(0, at - 5)).Take(12));
}
