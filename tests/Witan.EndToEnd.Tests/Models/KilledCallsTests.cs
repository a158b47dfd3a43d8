using System.Text.Json;
using Witan.Testing.Models;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Models;

/// <summary>The real program, killed while five answers stream: their sockets close, and nothing that may have been paid for is missing from the books.</summary>
public sealed class KilledCallsTests : IDisposable
{
    private const int Streams = 5;

    private readonly ModelProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Kill_WhileFiveStreamsRun_ClosesTheirSockets_AndEveryCallIsBookedAfterwards()
    {
        var isBack = false;
        await using var server = ModelServer.Start(request => Volatile.Read(ref isBack)
            ? AnalystScript.Answer(request)
            : ModelServerReply.Of("word ") with { IsEndless = true, Pause = TimeSpan.FromMilliseconds(5) });
        _program.Configure("anthropic", server.Address, """["served/model-1"]""", """ "resilience": { "concurrencyMax": 5 }, """);
        var runs = new List<string> { await DetachAsync("Shall we go ahead?"), await DetachAsync("Is it ready?") };

        // Two runs of three minds each, with questions of their own, or one answer would do for both: five calls stream, and the sixth waits for its turn.
        using (var worker = WitanProcess.Start(WitanProcess.Program, ["worker", "--data", _program.Data], _program.Variables))
        {
            await Eventually.TrueAsync(() => server.Connections.Count(connection => !connection.IsClosed) == Streams, "five answers stream", () => $"{server.Requests.Count} requests");
            await Eventually.TrueAsync(async () => (await OpenAsync(runs)).Sum() == Streams + 1, "six calls are in the books");
            worker.Kill();
            await worker.WaitForExitAsync();
        }

        await Eventually.TrueAsync(() => server.Connections.All(connection => connection.IsClosed), "the server sees all connections closed");
        var open = await OpenAsync(runs);
        Volatile.Write(ref isBack, true);

        // The first is taken over and finished; the second is killed by a person, and never driven again.
        var resumed = await _program.RunAsync("resume", runs[0], "--quiet");
        Assert.True(resumed.ExitCode == 0, resumed.Error);
        var killed = await _program.RunAsync("kill", runs[1], "--reason", "No longer wanted.");
        Assert.True(killed.ExitCode == 0, killed.Error);
        for (var run = 0; run < runs.Count; run++)
        {
            using var shown = await ShownAsync(runs[run]);
            Assert.Equal(open[run], Lost(shown));
            Assert.Equal(0m, shown.RootElement.GetProperty("limits").GetProperty("costUsd").GetProperty("setAside").GetDecimal());
        }
    }

    private static int Lost(JsonDocument shown) => shown.RootElement.GetProperty("events").EnumerateArray()
        .Count(item => item.GetProperty("type").GetString() == "run.call-settled" && item.GetProperty("text").GetString()!.Contains("nobody knows the end", StringComparison.Ordinal));

    private async Task<string> DetachAsync(string question)
    {
        var opened = await _program.RunAsync("deliberate", _program.Plan(), "--quiet", "--detach", "--question", question);
        Assert.True(opened.ExitCode == 0, opened.Error);
        return opened.Output.Trim();
    }

    private async Task<JsonDocument> ShownAsync(string run) => JsonDocument.Parse((await _program.RunAsync("show", run, "--json")).Output);

    /// <summary>Counts the calls of each run that are set aside and not settled.</summary>
    private async Task<int[]> OpenAsync(List<string> runs)
    {
        var open = new int[runs.Count];
        for (var run = 0; run < open.Length; run++)
        {
            using var shown = await ShownAsync(runs[run]);
            var types = shown.RootElement.GetProperty("events").EnumerateArray().Select(item => item.GetProperty("type").GetString()).ToList();
            open[run] = types.Count(type => type == "run.call-reserved") - types.Count(type => type == "run.call-settled");
        }

        return open;
    }
}
