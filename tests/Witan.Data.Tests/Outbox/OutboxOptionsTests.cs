using Witan.Data.Outbox;

namespace Witan.Data.Tests.Outbox;

public sealed class OutboxOptionsTests
{
    [Fact]
    public void Defaults_AreRight() => Assert.Empty(new OutboxOptions().FindFaults());

    [Fact]
    public void Faults_NameTheirKey()
    {
        var wrong = new OutboxOptions
        {
            BatchMax = 0, TenantBatchMax = 1_001, SendsMax = 0, SendTimeout = TimeSpan.FromDays(3), Lease = TimeSpan.FromDays(2), AttemptsMax = 0,
            BackoffMin = TimeSpan.FromDays(3), BackoffMax = TimeSpan.FromDays(2), Retention = -TimeSpan.FromSeconds(1), RemoveMax = 0,
        };
        var faults = wrong.FindFaults();
        Assert.Equal(10, faults.Count);
        Assert.All(faults, fault => Assert.StartsWith("Outbox:", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Backoff_DoublesUpToTheLongest_AndIsSpreadOverItsUpperHalf()
    {
        var options = new OutboxOptions { BackoffMin = TimeSpan.FromSeconds(1), BackoffMax = TimeSpan.FromSeconds(60) };
        for (var attempts = 1; attempts <= 100; attempts++)
        {
            var whole = Math.Min(60, Math.Pow(2, attempts - 1));
            Assert.Equal(whole / 2, OutboxBackoff.After(options, attempts, 0).TotalSeconds, 3);
            Assert.Equal(whole, OutboxBackoff.After(options, attempts, 1).TotalSeconds, 3);
        }
    }
}
