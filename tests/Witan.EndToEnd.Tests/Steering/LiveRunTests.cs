using System.Diagnostics;
using System.Text.Json;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Steering;

/// <summary>Runs that one process drives while another one pauses, kills or watches them.</summary>
public sealed class LiveRunTests : IDisposable
{
    private static readonly TimeSpan KillLimit = TimeSpan.FromSeconds(3);
    private readonly RunShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Kill_ARunThatAnotherProcessDrives_StopsThatProcessWithinThreeSeconds()
    {
        var (process, run) = await _shell.StartSlowlyAsync();
        using (process)
        {
            await _shell.OkAsync("kill", run, "--reason", "The wrong document.");
            var waited = Stopwatch.StartNew();
            var error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();

            Assert.InRange(waited.Elapsed, TimeSpan.Zero, KillLimit);
            Assert.Equal(1, process.ExitCode);
            Assert.Contains("Killed by local: The wrong document.", error, StringComparison.Ordinal);
            Assert.Contains("killed", (await _shell.JsonAsync("list"))[0].GetProperty("status").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("--now")]
    public async Task Pause_ARunThatAnotherProcessDrives_StopsItAndResumesToTheSameRecord(params string[] options)
    {
        var undisturbed = await RunShell.ReadAsync(await _shell.OkAsync("deliberate", _shell.Plan, "--quiet"));
        var (process, run) = await _shell.StartSlowlyAsync();
        using (process)
        {
            await _shell.OkAsync(["pause", run, "--reason", "Wait.", .. options]);
            var error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();

            Assert.Equal(1, process.ExitCode);
            Assert.Contains("is paused by local: Wait. Go on with: witan resume", error, StringComparison.Ordinal);
            Assert.Equal(undisturbed, await RunShell.ReadAsync(await _shell.OkAsync("resume", run, "--quiet")));
        }
    }

    [Theory]
    [InlineData("INT", 130, false)]
    [InlineData("TERM", 143, true)]
    public async Task Signal_ToARunInTheForeground_StopsItAndOnlySigtermHandsItOn(string signal, int exitCode, bool isDue)
    {
        var undisturbed = await RunShell.ReadAsync(await _shell.OkAsync("deliberate", _shell.Plan, "--quiet"));
        var (process, run) = await _shell.StartSlowlyAsync();
        using (process)
        {
            await RunShell.SignalAsync(process, signal);
            await process.WaitForExitAsync();

            Assert.Equal(exitCode, process.ExitCode);
            Assert.Equal(isDue ? [run] : [], await _shell.DueAsync());
            await _shell.OkAsync("resume", run, "--detach");
            Assert.Equal([run], await _shell.DueAsync());
            Assert.Equal(undisturbed, await RunShell.ReadAsync(await _shell.OkAsync("resume", run, "--quiet")));
        }
    }

    [Fact]
    public async Task Resume_DetachedWhileAnotherProcessDrives_IsRefusedAndDoesNotDisturbIt()
    {
        var (process, run) = await _shell.StartSlowlyAsync();
        using (process)
        {
            var drained = process.StandardOutput.ReadToEndAsync();
            await UntilDrivenAsync(run);
            Assert.Contains("driven by somebody else", await _shell.RefusedAsync(1, "resume", run, "--detach"), StringComparison.Ordinal);
            await process.WaitForExitAsync();
            await drained;
            Assert.Equal(0, process.ExitCode);
        }
    }

    [Fact]
    public async Task Watch_ARunThatAnotherProcessDrives_TellsEveryEventAndEndsWithIt()
    {
        var run = await _shell.OpenAsync();
        using var watch = _shell.Start("watch", run, "--json");
        var first = await watch.StandardOutput.ReadLineAsync();
        var rest = watch.StandardOutput.ReadToEndAsync();
        await _shell.OkAsync("resume", run, "--quiet");
        var lines = (await rest).Split('\n', StringSplitOptions.RemoveEmptyEntries).Prepend(first!).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        await watch.WaitForExitAsync();

        Assert.Equal(0, watch.ExitCode);
        Assert.Equal("run.closed", lines[^1].GetProperty("type").GetString());
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => line.GetProperty("sequence").GetInt32()));
        Assert.Equal((await _shell.JsonAsync("list"))[0].GetProperty("version").GetInt32(), lines.Count);
        var tail = (await _shell.OkAsync("watch", run, "--after", $"{lines.Count - 1}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith("run.closed  completed: The protocol reached its end.", Assert.Single(tail), StringComparison.Ordinal);
        Assert.Contains("cannot be followed from", await _shell.RefusedAsync(2, "watch", run, "--after", $"{lines.Count + 1}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_CtrlC_EndsTheWatchingAndNotTheRun()
    {
        var run = await _shell.OpenAsync();
        using var watch = _shell.Start("watch", run);
        await watch.StandardOutput.ReadLineAsync();
        await WitanProcess.RunAsync("kill", ["-INT", $"{watch.Id}"]);
        await watch.WaitForExitAsync();

        Assert.Equal(130, watch.ExitCode);
        var shown = await _shell.JsonAsync("show", run);
        Assert.Equal(("unfinished", 2), (shown.GetProperty("status").GetString(), shown.GetProperty("version").GetInt32()));
    }

    private async Task UntilDrivenAsync(string run)
    {
        var limit = Stopwatch.StartNew();
        while (!(await _shell.JsonAsync("show", run)).GetProperty("events").EnumerateArray().Any(item => item.GetProperty("type").GetString() == "run.driven"))
        {
            Assert.True(limit.Elapsed < WitanProcess.Limit, "Nobody began to drive the run.");
        }
    }
}
