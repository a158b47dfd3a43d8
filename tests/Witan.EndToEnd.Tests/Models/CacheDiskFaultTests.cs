using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Testing.Models;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Models;

/// <summary>The real program, with a disk under the answer cache that fails at each write and sync in turn: never a failed call, never a wrong answer.</summary>
public sealed class CacheDiskFaultTests : IDisposable
{
    private const string Calls = "pwrite64,write,fdatasync,fsync,ftruncate";

    /// <summary>The most faults that are tried one after the other; the run makes fewer writes to the cache than this.</summary>
    private const int FaultsMax = 60;

    private readonly ModelProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("EIO", "")]
    [InlineData("EIO", "+")]
    [InlineData("ENOSPC", "")]
    [InlineData("ENOSPC", "+")]
    [Trait("Category", "Slow")]
    public async Task EveryWriteOfTheCacheFailsInTurn_AndTheAnswersAreTheSame(string error, string andAllLater)
    {
        await using var server = ModelServer.Start(AnalystScript.Answer);
        _program.Configure("openAi", server.ChatAddress, """["served/model-1"]""");
        var expected = await DeliberateAsync(WitanProcess.Program, []);
        var cache = Path.Combine(_program.Data, "cache");
        var trace = Path.Combine(_program.Data, "trace.txt");
        var injected = 0;
        for (var number = 1; number < FaultsMax; number += number < 4 ? 1 : 28)
        {
            Directory.Delete(cache, recursive: true);
            var paths = new[] { string.Empty, "-wal", "-shm", "-journal" }.SelectMany(end => new[] { "-P", Path.Combine(cache, "answers.db" + end) });
            string[] strace = ["-f", "-qq", "-o", trace, .. paths, "-e", $"trace={Calls}", "-e", string.Create(CultureInfo.InvariantCulture, $"inject={Calls}:error={error}:when={number}{andAllLater}"), WitanProcess.Program];
            Assert.Equal(expected, await DeliberateAsync("strace", strace));
            if (!(await File.ReadAllTextAsync(trace)).Contains("INJECTED", StringComparison.Ordinal))
            {
                break;
            }

            injected++;
            // With a disk that works again, what is found there is what was answered, and the rest is asked again.
            Assert.Equal(expected, await DeliberateAsync(WitanProcess.Program, []));
        }

        Assert.True(injected > 3, $"{injected} faults were met.");
    }

    [Fact]
    public async Task DiskThatStaysBad_IsToldInTheRunsJournal()
    {
        await using var server = ModelServer.Start(AnalystScript.Answer);
        _program.Configure("openAi", server.ChatAddress, """["served/model-1"]""", """ "cache": { "faultsMax": 1 }, """);
        Directory.CreateDirectory(_program.Data);
        // Where the directory of the cache is to be, there is a file.
        await File.WriteAllTextAsync(Path.Combine(_program.Data, "cache"), "in the way");
        await DeliberateAsync(WitanProcess.Program, []);
        var (run, _) = await _program.NewestAsync();
        var shown = await _program.RunAsync("show", run, "--json");
        var notes = JsonNode.Parse(shown.Output)!["events"]!.AsArray().Where(item => item!["type"]!.GetValue<string>() == "run.noted").ToList();
        Assert.StartsWith("by cache: The answer cache keeps answers in memory only", Assert.Single(notes)!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    /// <summary>Deliberates, and gets the record without what may differ: prices, and what came from the cache.</summary>
    private async Task<string> DeliberateAsync(string program, string[] before)
    {
        var result = await WitanProcess.RunAsync(program, [.. before, "deliberate", _program.Plan(), "--quiet", "--data", _program.Data], environment: _program.Variables);
        Assert.True(result.ExitCode == 0, result.Error);
        var file = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Single(path => path.EndsWith(".json", StringComparison.Ordinal));
        var record = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
        record.Remove("expense");
        record.Remove("producedBy");
        // The hash of the whole, with what may differ.
        record.Remove("sha256");
        return record.ToJsonString();
    }
}
