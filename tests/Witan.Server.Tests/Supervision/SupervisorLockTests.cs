using Witan.Server.Supervision;
using Witan.Testing;

namespace Witan.Server.Tests.Supervision;

public sealed class SupervisorLockTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Take_WhileAnotherHasIt_GivesNoneAndNamesTheHolder()
    {
        using (var first = SupervisorLock.Take(_directory.Path, SupervisorLock.SupervisorFile))
        {
            Assert.NotNull(first);
            Assert.Null(SupervisorLock.Take(_directory.Path, SupervisorLock.SupervisorFile));
            Assert.Equal(Environment.ProcessId, SupervisorLock.Holder(_directory.Path, SupervisorLock.SupervisorFile));
        }

        using var again = SupervisorLock.Take(_directory.Path, SupervisorLock.SupervisorFile);
        Assert.NotNull(again);
    }

    [Fact]
    public void Holder_OfNoLock_IsUnknown() => Assert.Null(SupervisorLock.Holder(_directory.Path, SupervisorLock.ServerFile));

    [Fact]
    public void Fault_OfOptionsOutOfRange_NamesTheKey()
    {
        Assert.Null(new SupervisorOptions().Fault());
        Assert.Contains("crashesMax", new SupervisorOptions { CrashesMax = 0 }.Fault(), StringComparison.Ordinal);
        Assert.Contains("probeEvery", new SupervisorOptions { ProbeEvery = TimeSpan.Zero }.Fault(), StringComparison.Ordinal);
        Assert.Contains("backoffMin", new SupervisorOptions { BackoffMin = TimeSpan.FromMinutes(1) }.Fault(), StringComparison.Ordinal);
    }
}
