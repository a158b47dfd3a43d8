using Witan.Models.Resilience;

namespace Witan.Models.Tests.Resilience;

public sealed class ResilienceOptionsTests
{
    private static readonly TimeSpan TooLong = TimeSpan.FromDays(2);

    public static TheoryData<string, ResilienceOptions> Wrong => new()
    {
        { "tryTimeout", new ResilienceOptions { TryTimeout = TimeSpan.Zero } },
        { "tryTimeout", new ResilienceOptions { TryTimeout = TimeSpan.FromMinutes(6) } },
        { "totalTimeout", new ResilienceOptions { TotalTimeout = TooLong } },
        { "stallTimeout", new ResilienceOptions { StallTimeout = TimeSpan.Zero } },
        { "retriesMax", new ResilienceOptions { RetriesMax = 11 } },
        { "backoffMin", new ResilienceOptions { BackoffMin = TimeSpan.FromSeconds(21) } },
        { "backoffMax", new ResilienceOptions { BackoffMax = TooLong } },
        { "retryAfterMax", new ResilienceOptions { RetryAfterMax = TimeSpan.FromSeconds(-1) } },
        { "retryBudgetShare", new ResilienceOptions { RetryBudgetShare = 1.5 } },
        { "retryBudgetShare", new ResilienceOptions { RetryBudgetShare = double.NaN } },
        { "retryBudgetFloor", new ResilienceOptions { RetryBudgetFloor = -1 } },
        { "retryBudgetMax", new ResilienceOptions { RetryBudgetMax = 2 } },
        { "breakerFailures", new ResilienceOptions { BreakerFailures = 0 } },
        { "breakerWindow", new ResilienceOptions { BreakerWindow = TimeSpan.Zero } },
        { "breakerOpen", new ResilienceOptions { BreakerOpen = TimeSpan.Zero } },
        { "breakerProbes", new ResilienceOptions { BreakerProbes = 0 } },
        { "concurrencyMax", new ResilienceOptions { ConcurrencyMax = 0 } },
        { "queueMax", new ResilienceOptions { QueueMax = -1 } },
        { "queueWaitMax", new ResilienceOptions { QueueWaitMax = TimeSpan.Zero } },
        { "ratePerMinute", new ResilienceOptions { RatePerMinute = 0 } },
        { "rateBurst", new ResilienceOptions { RateBurst = 0 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Checked_AValueOutOfRange_IsNamed(string key, ResilienceOptions options) =>
        Assert.StartsWith(key + " takes ", Assert.Throws<ArgumentException>(() => ResilienceOptions.Checked(options)).Message, StringComparison.Ordinal);

    [Fact]
    public void FindFaults_Defaults_AreRight() => Assert.Empty(new ResilienceOptions().FindFaults());
}
