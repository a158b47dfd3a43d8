using Witan.Runs.Activation;

namespace Witan.Runs.Tests.Activation;

public sealed class RunWorkerOptionsTests
{
    public static TheoryData<string, RunWorkerOptions> Wrong => new()
    {
        { nameof(RunWorkerOptions.ConcurrencyInAll), new() { ConcurrencyInAll = 0 } },
        { nameof(RunWorkerOptions.ConcurrencyPerTenant), new() { ConcurrencyPerTenant = 1_001 } },
        { nameof(RunWorkerOptions.ConcurrencyPerNode), new() { ConcurrencyPerNode = 0 } },
        { nameof(RunWorkerOptions.ConnectionsMax), new() { ConnectionsMax = 2 } },
        { nameof(RunWorkerOptions.PollInterval), new() { PollInterval = TimeSpan.Zero } },
        { nameof(RunWorkerOptions.DeadAfter), new() { DeadAfter = TimeSpan.FromSeconds(1) } },
        { nameof(RunWorkerOptions.Grace), new() { Grace = TimeSpan.FromSeconds(-1) } },
        { nameof(RunWorkerOptions.BackoffMax), new() { BackoffMin = TimeSpan.FromSeconds(10), BackoffMax = TimeSpan.FromSeconds(9) } },
    };

    [Fact]
    public void Check_Defaults_AreInRange() => new RunWorkerOptions().Check();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_OutOfRange_NamesTheOptionAndItsRange(string name, RunWorkerOptions options)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(options.Check);
        Assert.Equal(name, error.ParamName);
        Assert.Contains(" is from ", error.Message, StringComparison.Ordinal);
    }
}
