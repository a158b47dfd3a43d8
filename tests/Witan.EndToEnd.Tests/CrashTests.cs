using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary>The real process, killed with SIGKILL at every write of the journal in turn, then resumed.</summary>
/// <remarks>strace delivers the signal at the n-th sync of the write-ahead log: every commit is one. Nothing in the program knows of it.</remarks>
public sealed class CrashTests : IDisposable
{
    private const int Killed = 128 + 9;
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("fdatasync")]
    [InlineData("pwrite64")]
    public async Task Deliberate_KilledAtEveryWrite_ResumesToTheSameBytes(string call)
    {
        var plan = _directory.Write("plan.md", Samples.Flawed);
        var expected = await RecordAsync("whole", await DeliberateAsync("whole", plan));
        var step = call == "pwrite64" ? 5 : 1;
        var kills = 0;
        for (var number = 1; ; number += step)
        {
            var data = await PreparedAsync($"{call}-{number}");
            var result = await StraceAsync($"inject={call}:signal=KILL:when={number}", call, ["deliberate", plan, "--quiet", "--data", _directory.Combine(data)]);
            if (result.ExitCode == 0)
            {
                break;
            }

            Assert.Equal(Killed, result.ExitCode);
            kills++;
            if (await KilledRunAsync(data) is { } run)
            {
                Assert.Equal(expected, await RecordAsync(data, await ResumeAsync(data, run)));
                // Two entries of the run that made the database, and two of this one, whose opening and close are each told once.
                Assert.StartsWith("Whole: 4 entries", (await WitanProcess.RunAsync("audit", "verify", "--data", _directory.Combine(data))).Output, StringComparison.Ordinal);
            }
            else
            {
                // Killed before the opening was durable: nothing was acknowledged, and a new run works.
                Assert.Equal(expected, await RecordAsync(data, await DeliberateAsync(data, plan)));
            }
        }

        // Opening, three first opinions, findings, counters, questions, at least one round of three, three last opinions, consensus, close.
        Assert.True(kills >= 15, $"Only {kills} writes had their turn.");
    }

    [Theory]
    [InlineData("ENOSPC")]
    [InlineData("EIO")]
    [Trait("Category", "Slow")]
    public async Task Deliberate_EveryWriteFailsInTurn_SaysSoAndResumesToTheSameBytes(string error)
    {
        var plan = _directory.Write("plan.md", Samples.Flawed);
        var expected = await RecordAsync("whole", await DeliberateAsync("whole", plan));
        for (var number = 1; ; number += 9)
        {
            var data = await PreparedAsync($"{error}-{number}");
            var result = await StraceAsync($"inject=pwrite64:error={error}:when={number}", "pwrite64", ["deliberate", plan, "--quiet", "--data", _directory.Combine(data)]);
            if (result.ExitCode == 0)
            {
                break;
            }

            Assert.Equal(1, result.ExitCode);
            Assert.Matches("(?i)free (some )?space", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
            Assert.Empty(Directory.GetFiles(_directory.Combine(data), "*.part", SearchOption.AllDirectories));
            if (await KilledRunAsync(data) is { } run)
            {
                Assert.Equal(expected, await RecordAsync(data, await ResumeAsync(data, run)));
            }
        }
    }

    private static Task<ProcessResult> StraceAsync(string injection, string call, IEnumerable<string> arguments) =>
        WitanProcess.RunAsync("strace", ["-f", "-qq", "-o", "/dev/null", "-e", $"trace={call}", "-e", injection, WitanProcess.Program, .. arguments]);

    private async Task<string> DeliberateAsync(string data, string plan)
    {
        var result = await WitanProcess.RunAsync("deliberate", plan, "--quiet", "--data", _directory.Combine(data));
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    private async Task<string> ResumeAsync(string data, string run)
    {
        var result = await WitanProcess.RunAsync("resume", run, "--quiet", "--data", _directory.Combine(data));
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    /// <summary>Makes the database beforehand, so that the writes that fail are the journal's own; strace counts them per thread, and the journal has one writer.</summary>
    private async Task<string> PreparedAsync(string data)
    {
        await DeliberateAsync(data, _directory.Write("note.md", "# Note\n\nWe meet on 3 March 2026.\n"));
        return data;
    }

    private async Task<string?> KilledRunAsync(string data)
    {
        var result = await WitanProcess.RunAsync("list", "--json", "--data", _directory.Combine(data));
        Assert.True(result.ExitCode == 0, result.Error);
        using var list = System.Text.Json.JsonDocument.Parse(result.Output);
        // The newest run; the oldest is the one that made the database.
        return list.RootElement.GetArrayLength() < 2 ? null : list.RootElement[0].GetProperty("id").GetString();
    }

    /// <summary>Reads all three files that a command printed the paths of.</summary>
    private async Task<string> RecordAsync(string data, string paths)
    {
        var files = paths.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, files.Length);
        Assert.All(files, file => Assert.StartsWith(_directory.Combine(data), file, StringComparison.Ordinal));
        return string.Join('\f', await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file))));
    }
}
