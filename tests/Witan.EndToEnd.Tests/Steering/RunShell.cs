using System.Diagnostics;
using System.Text.Json;
using Witan.Boards;
using Witan.Data;
using Witan.Data.Due;
using Witan.Kernel.Identity;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Steering;

/// <summary>A data directory of a test's own, and a user who types commands at it.</summary>
internal sealed class RunShell : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private readonly Dictionary<string, string> _environment = [];

    public RunShell(TestDatabase? server = null)
    {
        Plan = _directory.Write("plan.md", Samples.Flawed);
        if (server is not null)
        {
            _environment = new() { ["WITAN_DATABASE"] = server.Options.DatabaseUrl!, ["WITAN_DATABASE_OWNER"] = server.Options.OwnerUrl! };
        }
    }

    public string Plan { get; }

    public string Data => _directory.Combine("data");

    public void Dispose() => _directory.Dispose();

    /// <summary>Types a command that must work.</summary>
    public async Task<string> OkAsync(params string[] arguments)
    {
        var result = await TypeAsync(arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    /// <summary>Types a command that must be refused, in one line.</summary>
    public async Task<string> RefusedAsync(int exitCode, params string[] arguments)
    {
        var result = await TypeAsync(arguments);
        Assert.Equal((exitCode, string.Empty), (result.ExitCode, result.Output));
        return Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public Task<ProcessResult> TypeAsync(params string[] arguments) => WitanProcess.RunAsync(WitanProcess.Program, [.. arguments, "--data", Data], environment: _environment);

    /// <summary>Begins a command and leaves it running.</summary>
    public Process Start(params string[] arguments) => WitanProcess.Start(WitanProcess.Program, [.. arguments, "--data", Data], _environment);

    public async Task<JsonElement> JsonAsync(params string[] arguments) => JsonDocument.Parse(await OkAsync([.. arguments, "--json"])).RootElement;

    /// <summary>Opens a run and leaves it to a worker, which there is none of.</summary>
    public async Task<string> OpenAsync() => (await OkAsync("deliberate", Plan, "--detach", "--quiet")).Trim();

    /// <summary>Drives a run to its end and gets its id.</summary>
    public async Task<string> FinishAsync()
    {
        var run = await OpenAsync();
        await OkAsync("resume", run, "--quiet");
        return run;
    }

    /// <summary>Reads the three files of a record that a command printed the paths of.</summary>
    public static async Task<string> ReadAsync(string paths)
    {
        var files = paths.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, files.Length);
        return string.Join('\f', await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file))));
    }

    /// <summary>Begins to drive a run whose every commit takes 300 ms, and waits until it is open.</summary>
    public async Task<(Process Process, string Run)> StartSlowlyAsync(params string[] options)
    {
        var process = WitanProcess.Start(
            "strace",
            ["-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e", "inject=fdatasync:delay_enter=300000", WitanProcess.Program, "deliberate", Plan, "--data", Data, .. options]);
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        return (process, line.Split(' ')[1]);
    }

    /// <summary>Sends a signal to the program under strace.</summary>
    public static async Task SignalAsync(Process strace, string signal)
    {
        var child = (await WitanProcess.RunAsync("pgrep", ["-P", $"{strace.Id}"])).Output.Trim();
        await WitanProcess.RunAsync("kill", [$"-{signal}", child]);
    }

    /// <summary>Appends to a run what its protocol would.</summary>
    public async Task AppendAsync(string run, long version, params RunEvent[] events)
    {
        await using var database = await DatabaseAsync();
        var journal = new DatabaseJournal(database, new EventCatalog().AddBoards(), TimeProvider.System);
        Assert.True((await journal.AppendAsync(TenantContext.Local, new RunId(run), version, events, CancellationToken.None)).IsOk(out _, out _));
    }

    /// <summary>Lists the runs that a worker would find now.</summary>
    public async Task<IReadOnlyList<string>> DueAsync()
    {
        await using var database = await DatabaseAsync();
        return [.. (await new DueWork(database).ListAsync("run", TimeProvider.System.GetUtcNow(), 10, 10, CancellationToken.None)).Select(item => item.Id)];
    }

    private Task<IDatabase> DatabaseAsync() => Databases.OpenAsync(new DataOptions { Directory = Data }, ProgramData.Model, TimeProvider.System, CancellationToken.None);
}
