using System.Text.Json;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary>The commands as a user types them.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Data => _directory.Combine("data");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData]
    [InlineData("deliberate")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("resume")]
    [InlineData("watch")]
    [InlineData("pause")]
    [InlineData("kill")]
    [InlineData("interject")]
    [InlineData("answer")]
    [InlineData("approve")]
    [InlineData("amend")]
    [InlineData("reject")]
    [InlineData("constrain")]
    [InlineData("fork")]
    [InlineData("diff")]
    [InlineData("export")]
    [InlineData("audit")]
    [InlineData("audit", "verify")]
    [InlineData("audit", "export")]
    [InlineData("db")]
    [InlineData("db", "clean")]
    public async Task Help_ShowsAnExample(params string[] command)
    {
        var result = await WitanProcess.RunAsync([.. command, "--help"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Example", result.Output, StringComparison.Ordinal);
        Assert.Contains($"  witan {(command.Length == 0 ? "deliberate" : command[0])} ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListShowExport_AfterARun_TellTheSameRun()
    {
        var paths = (await OkAsync("deliberate", Plan(), "--quiet", "--data", Data)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var list = JsonDocument.Parse(await OkAsync("list", "--json", "--data", Data));
        var id = Assert.Single(list.RootElement.EnumerateArray()).GetProperty("id").GetString()!;
        using var show = JsonDocument.Parse(await OkAsync("show", id, "--json", "--data", Data));

        Assert.Equal("completed", show.RootElement.GetProperty("status").GetString());
        Assert.True(show.RootElement.GetProperty("record").GetProperty("findings").GetArrayLength() > 0);
        Assert.Contains(id, await OkAsync("list", "--data", Data), StringComparison.Ordinal);
        Assert.Contains("Recommendation", await OkAsync("show", id[..12], "--data", Data), StringComparison.Ordinal);
        foreach (var path in paths)
        {
            Assert.Equal(await File.ReadAllTextAsync(path), await OkAsync("export", id, "--format", Path.GetExtension(path)[1..], "--data", Data));
        }
    }

    [Fact]
    public async Task List_NothingYet_IsAnEmptyArray()
    {
        using var list = JsonDocument.Parse(await OkAsync("list", "--json", "--data", Data));
        Assert.Equal(0, list.RootElement.GetArrayLength());
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Deliberate_Json_EveryLineIsAnEventAndThePathsComeLast()
    {
        var lines = (await OkAsync("deliberate", Plan(), "--json", "--data", Data)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var events = lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal("run.opened", events[0].GetProperty("event").GetString());
        Assert.Equal("record.written", events[^1].GetProperty("event").GetString());
        Assert.Equal(3, events[^1].GetProperty("paths").GetArrayLength());
        var sequences = events.Where(item => item.TryGetProperty("sequence", out _)).Select(item => item.GetProperty("sequence").GetInt64()).ToList();
        Assert.Equal(Enumerable.Range(1, sequences.Count).Select(number => (long)number), sequences);
        Assert.Single(events.Select(item => item.GetProperty("run").GetString()).Distinct());
    }

    [Fact]
    public async Task Deliberate_Piped_HasNoEscapeSequencesAndPrintsThePathsLast()
    {
        var output = await OkAsync("deliberate", Plan(), "--data", Data);
        Assert.DoesNotContain('\u001b', output);
        var last = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^3..];
        Assert.All(last, path => Assert.True(File.Exists(path), path));
        Assert.Equal([".md", ".json", ".html"], last.Select(Path.GetExtension));
    }

    [Fact]
    public async Task Deliberate_OnATerminal_ShowsItLiveInColours()
    {
        var session = $"witan-test-{Environment.ProcessId}";
        var marker = _directory.Combine("done");
        await WitanProcess.RunAsync("tmux", ["new-session", "-d", "-s", session, "-x", "140", "-y", "60", $"'{WitanProcess.Program}' deliberate '{Plan()}' --data '{Data}'; touch '{marker}'; sleep 60"]);
        try
        {
            for (var wait = 0; wait < 300 && !File.Exists(marker); wait++)
            {
                await Task.Delay(100);
            }

            var screen = await WitanProcess.RunAsync("tmux", ["capture-pane", "-p", "-e", "-t", session]);
            Assert.Contains("methodical", screen.Output, StringComparison.Ordinal);
            Assert.Contains("\u001b[", screen.Output, StringComparison.Ordinal);
            Assert.Contains(".html", screen.Output, StringComparison.Ordinal);
        }
        finally
        {
            await WitanProcess.RunAsync("tmux", ["kill-session", "-t", session]);
        }
    }

    [Fact]
    public async Task Deliberate_TwentyTimes_WritesTheSameBytes()
    {
        var records = new HashSet<string>(StringComparer.Ordinal);
        for (var time = 0; time < 20; time++)
        {
            var paths = (await OkAsync("deliberate", Plan(), "--quiet", "--seed", "7", "--data", _directory.Combine($"data-{time}"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            records.Add(string.Join('\f', await Task.WhenAll(paths.Select(path => File.ReadAllTextAsync(path)))));
        }

        Assert.Single(records);
    }

    [Fact]
    public async Task Deliberate_CtrlC_StopsAfterTheStepInFlightAndResumes()
    {
        // Every sync of the journal takes 150 ms here, so that the signal comes while the run is under way.
        using var process = WitanProcess.Start("strace", ["-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e", "inject=fdatasync:delay_enter=150000", WitanProcess.Program, "deliberate", Plan(), "--data", Data]);
        await process.StandardOutput.ReadLineAsync();
        var child = (await WitanProcess.RunAsync("pgrep", ["-P", $"{process.Id}"])).Output.Trim();
        await WitanProcess.RunAsync("kill", ["-INT", child]);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        using var list = JsonDocument.Parse(await OkAsync("list", "--json", "--data", Data));
        var run = list.RootElement[0];
        Assert.Equal("unfinished", run.GetProperty("status").GetString());
        Assert.Contains($"witan resume {run.GetProperty("id").GetString()}", error, StringComparison.Ordinal);
        var resumed = await OkAsync("resume", run.GetProperty("id").GetString()!, "--quiet", "--data", Data);
        var whole = await OkAsync("deliberate", Plan(), "--quiet", "--data", _directory.Combine("other"));
        Assert.Equal(await File.ReadAllTextAsync(whole.Split('\n')[0]), await File.ReadAllTextAsync(resumed.Split('\n')[0]));
    }

    [Fact]
    public async Task Resume_TwoAtOnce_NoEventIsDoubledAndTheRunEnds()
    {
        await OkAsync("deliberate", Plan(), "--quiet", "--data", Data);
        using var list = JsonDocument.Parse(await OkAsync("list", "--json", "--data", Data));
        var id = list.RootElement[0].GetProperty("id").GetString()!;
        var version = list.RootElement[0].GetProperty("version").GetInt64();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WitanProcess.RunAsync("resume", id, "--quiet", "--data", Data)));
        using var after = JsonDocument.Parse(await OkAsync("list", "--json", "--data", Data));
        Assert.Equal(version, after.RootElement[0].GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Data_FromTheEnvironment_IsUsed()
    {
        var result = await WitanProcess.RunAsync(WitanProcess.Program, ["deliberate", Plan(), "--quiet"], environment: new Dictionary<string, string> { ["WITAN_DATA"] = Data });
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(Data, result.Output, StringComparison.Ordinal);
    }

    private static async Task<string> OkAsync(params string[] arguments)
    {
        var result = await WitanProcess.RunAsync(arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    private string Plan() => _directory.Write("plan.md", Samples.Flawed);
}
