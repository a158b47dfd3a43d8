using System.Globalization;
using Witan.Models.Providers;
using Witan.Testing;
using Witan.Testing.Models;
using Witan.Testing.Processes;

namespace Witan.Models.Tests.Providers;

/// <summary>What a model's provider sees when a process that listens to it is killed.</summary>
public sealed class KilledStreamsTests
{
    private const int Streams = 5;

    [Theory]
    [InlineData(nameof(ProviderKind.Anthropic))]
    [InlineData(nameof(ProviderKind.OpenAi))]
    public async Task Kill_WhileStreamsRun_ClosesTheirSockets(string kind)
    {
        await using var server = ModelServer.Start(ModelServerReply.Of("word ") with { IsEndless = true, Pause = TimeSpan.FromMilliseconds(5) });
        var address = ProviderFixture.OptionsOf(Enum.Parse<ProviderKind>(kind), server).Address!;
        using var process = WitanProcess.Start(
            Path.Combine(AppContext.BaseDirectory, "Witan.DataWorker"), ["stream", kind, address.ToString(), Streams.ToString(CultureInfo.InvariantCulture)]);
        for (var heard = 0; heard < Streams; heard++)
        {
            Assert.StartsWith("hears ", await process.StandardOutput.ReadLineAsync().WaitAsync(WitanProcess.Limit), StringComparison.Ordinal);
        }

        Assert.Equal(Streams, server.Connections.Count(connection => !connection.IsClosed));
        var killed = TimeProvider.System.GetTimestamp();
        process.Kill();
        await Eventually.TrueAsync(() => server.Connections.All(connection => connection.IsClosed), "the server sees all connections closed");
        await process.WaitForExitAsync().WaitAsync(WitanProcess.Limit);
        var late = server.Connections.Select(connection => TimeProvider.System.GetElapsedTime(killed, connection.ClosedAt).TotalMilliseconds).Max();
        Repository.WriteTable(
            $"provider-kill-{kind}".ToLowerInvariant(),
            string.Create(CultureInfo.InvariantCulture, $"{kind}: {Streams} streams, SIGKILL, and the server saw the last connection closed {late:0.0} ms later.\n"));
    }
}
