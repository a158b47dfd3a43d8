using System.Net;
using System.Net.Sockets;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Supervision;

/// <summary>A server under its supervisor, with everything done to it that a machine does.</summary>
public sealed class UpTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Kill_OfTheServer_ServesAgainAtTheSameAddress()
    {
        await using var up = UpProcess.Start(_directory.Path);
        await up.SaidAsync("ready");
        var (address, server) = (up.Address, up.Server);
        await UpProcess.SignalAsync(server, "KILL");
        await up.SaidAsync("ready", 2);
        Assert.Equal(address, up.Address);
        Assert.NotEqual(server, up.Server);
        Assert.True(await up.ServesAsync());
        Assert.Single(up.Of("crashed"));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Stop_OfTheServer_IsNoticedAndEnded()
    {
        await using var up = UpProcess.Start(_directory.Path);
        await up.SaidAsync("ready");
        var server = up.Server;
        await UpProcess.SignalAsync(server, "STOP");
        await up.SaidAsync("ready", 2);
        Assert.Single(up.Of("hung"));
        Assert.False(UpProcess.Lives(server));
        Assert.True(await up.ServesAsync());
    }

    [Fact]
    public async Task Kill_OfTheSupervisor_LeavesNoServerAndTheNextOneTakesOver()
    {
        int server;
        string address;
        await using (var up = UpProcess.Start(_directory.Path))
        {
            await up.SaidAsync("ready");
            (server, address) = (up.Server, up.Address);
            await UpProcess.SignalAsync(up.Id, "KILL");
            // At once, as systemd does: the port is still the old server's.
            await using var next = UpProcess.Start(_directory.Path, address);
            await next.SaidAsync("ready");
            Assert.True(await next.ServesAsync());
        }

        await Eventually.TrueAsync(() => !UpProcess.Lives(server), "the server of a supervisor that was killed ends");
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    public async Task Signal_ToTheSupervisor_EndsBothInOrder(string signal)
    {
        await using var up = UpProcess.Start(_directory.Path);
        await up.SaidAsync("ready");
        await UpProcess.SignalAsync(up.Id, signal);
        Assert.Equal(0, await up.EndedAsync());
        Assert.False(UpProcess.Lives(up.Server));
        Assert.Single(up.Of("stopped"));
        Assert.Empty(up.Of("killed"));
    }

    [Fact]
    public async Task SecondSupervisor_OfADirectory_IsRefusedAndNamesTheFirst()
    {
        await using var up = UpProcess.Start(_directory.Path);
        await up.SaidAsync("serving");
        var second = await WitanProcess.RunAsync("up", "--data", _directory.Path, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, second.ExitCode);
        Assert.Contains($"(process {up.Id})", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_ThatIsTaken_IsNamedWithTheWayOut()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        await using var up = UpProcess.Start(_directory.Path, address);
        Assert.Equal(2, await up.EndedAsync());
        Assert.Contains(address, up.ToString(), StringComparison.Ordinal);
        Assert.Contains("--urls http://127.0.0.1:0", up.ToString(), StringComparison.Ordinal);
        Assert.Single(up.Of("starting"));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task CrashLoop_StopsWithAnAlertAndItsOwnCode()
    {
        await using var up = UpProcess.Start(_directory.Path);
        for (var crash = 1; crash <= 5; crash++)
        {
            await up.SaidAsync("serving", crash);
            await UpProcess.SignalAsync(up.Server, "KILL");
        }

        Assert.Equal(4, await up.EndedAsync());
        var alert = Assert.Single(up.Of("gave-up"));
        Assert.True(alert["alert"]!.GetValue<bool>());
        Assert.Contains("ALERT", alert["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(5, up.Of("starting").Count);
    }
}
