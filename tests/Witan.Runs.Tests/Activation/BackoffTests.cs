using Witan.Runs.Activation;

namespace Witan.Runs.Tests.Activation;

public sealed class BackoffTests
{
    private static readonly RunWorkerOptions Options = new() { BackoffMin = TimeSpan.FromSeconds(1), BackoffMax = TimeSpan.FromSeconds(60) };

    [Theory]
    [InlineData(0, 0, 1_000)]
    [InlineData(1, 0, 2_000)]
    [InlineData(5, 0, 32_000)]
    [InlineData(6, 0, 60_000)]
    [InlineData(5_000, 0, 60_000)]
    [InlineData(1, 0.5, 1_500)]
    [InlineData(-3, 0, 1_000)]
    public void After_DoublesUpToTheMost_AndIsShortenedByChance(int attempts, double chance, double expectedMs) =>
        Assert.Equal(expectedMs, Backoff.After(attempts, chance, Options).TotalMilliseconds);
}
