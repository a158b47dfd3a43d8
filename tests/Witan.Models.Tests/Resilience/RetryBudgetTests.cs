using Witan.Models.Resilience;

namespace Witan.Models.Tests.Resilience;

public sealed class RetryBudgetTests
{
    [Fact]
    public void AfterCall_TenCalls_AreOneRetry()
    {
        var options = new ResilienceOptions { RetryBudgetFloor = 0 };
        var budget = RetryBudget.Start(options, TimeSpan.Zero);
        for (var call = 1; call <= 10; call++)
        {
            Assert.False(budget.HasRetry);
            budget = budget.AfterCall(options);
        }

        Assert.True(budget.HasRetry);
        Assert.False(budget.AfterRetry().HasRetry);
    }

    [Fact]
    public void At_ALoneCallLater_HasARetryAgain()
    {
        var options = new ResilienceOptions { RetryBudgetFloor = 1 };
        var used = RetryBudget.Start(options, TimeSpan.Zero).AfterRetry();
        Assert.False(used.At(options, TimeSpan.FromSeconds(59)).HasRetry);
        Assert.True(used.At(options, TimeSpan.FromSeconds(60)).HasRetry);
        Assert.Equal(RetryBudget.One, used.At(options, TimeSpan.FromHours(5)).Parts);
    }

    [Fact]
    public void HasRetry_AnyCourse_IsNeverMoreThanShareFloorAndMinutes()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var options = new ResilienceOptions { RetryBudgetFloor = random.Next(5), RetryBudgetShare = random.Next(11) / 10.0 };
            var (budget, now, calls, retries) = (RetryBudget.Start(options, TimeSpan.Zero), TimeSpan.Zero, 0, 0);
            for (var step = 0; step < 1_000; step++)
            {
                now += TimeSpan.FromMilliseconds(random.Next(2_000));
                budget = budget.At(options, now).AfterCall(options);
                calls++;
                for (; budget.HasRetry && random.Next(3) > 0; retries++)
                {
                    budget = budget.AfterRetry();
                }

                Assert.True(retries <= options.RetryBudgetFloor + (options.RetryBudgetShare * calls) + now.TotalMinutes + 1e-6, $"Seed {seed}, step {step}.");
                Assert.True(budget.Parts <= options.RetryBudgetMax * RetryBudget.One);
            }
        }
    }
}
