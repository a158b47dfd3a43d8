using Witan.Models.Resilience;

namespace Witan.Models.Tests.Resilience;

public sealed class RateRuleTests
{
    [Fact]
    public void Wait_AnyCourse_NoMinuteHasMoreThanRateAndBurst()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var options = new ResilienceOptions { RatePerMinute = random.Next(1, 700), RateBurst = random.Next(1, 30) };
            var (due, now) = (TimeSpan.Zero, TimeSpan.Zero);
            var sent = new Queue<TimeSpan>();
            for (var step = 0; step < 2_000; step++)
            {
                now += TimeSpan.FromTicks(random.NextInt64(TimeSpan.TicksPerMinute / options.RatePerMinute));
                if (RateRule.Wait(options, due, now) > TimeSpan.Zero)
                {
                    continue;
                }

                due = RateRule.AfterSending(options, due, now);
                sent.Enqueue(now);
                while (now - sent.Peek() >= TimeSpan.FromMinutes(1))
                {
                    sent.Dequeue();
                }

                Assert.True(sent.Count <= options.RatePerMinute + options.RateBurst, $"Seed {seed}, step {step}.");
            }
        }
    }

    [Fact]
    public void Wait_AfterABurst_IsOneInterval()
    {
        var options = new ResilienceOptions { RatePerMinute = 60, RateBurst = 3 };
        var due = TimeSpan.Zero;
        for (var sent = 0; sent < 3; sent++)
        {
            Assert.Equal(TimeSpan.Zero, RateRule.Wait(options, due, TimeSpan.Zero));
            due = RateRule.AfterSending(options, due, TimeSpan.Zero);
        }

        Assert.Equal(TimeSpan.FromSeconds(1), RateRule.Wait(options, due, TimeSpan.Zero));
        Assert.Equal(TimeSpan.Zero, RateRule.Wait(options, due, TimeSpan.FromSeconds(1)));
    }
}
