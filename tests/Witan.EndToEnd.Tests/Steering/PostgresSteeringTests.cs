using Witan.Data;
using Witan.Testing.Databases;

namespace Witan.EndToEnd.Tests.Steering;

/// <summary>The same commands on PostgreSQL.</summary>
public sealed class PostgresSteeringTests : IAsyncLifetime
{
    private TestDatabase? _server;

    public async ValueTask InitializeAsync() => _server = await TestDatabase.PlaceAsync(DatabaseEngine.PostgreSql, ProgramData.Model);

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    [Fact]
    public async Task PauseWatchResumeForkDiffKill_WorkAsOnSqlite()
    {
        using var shell = new RunShell(_server);
        var run = await shell.OpenAsync();
        await shell.OkAsync("pause", run, "--reason", "Wait.");
        using var watch = shell.Start("watch", run);
        var output = watch.StandardOutput.ReadToEndAsync();
        await shell.OkAsync("resume", run, "--quiet");
        await watch.WaitForExitAsync();
        Assert.Equal(0, watch.ExitCode);
        Assert.Contains("run.paused  by local: Wait.", await output, StringComparison.Ordinal);
        Assert.EndsWith("run.closed  completed: The protocol reached its end.\n", await output, StringComparison.Ordinal);

        var fork = (await shell.OkAsync("fork", run, "--at", "9", "--change", "rounds=1", "--detach", "--quiet")).Trim();
        Assert.Equal(run, (await shell.JsonAsync("list"))[0].GetProperty("parent").GetString());
        Assert.Equal(9, (await shell.JsonAsync("diff", run, fork)).GetProperty("eventsCommon").GetInt32());
        Assert.Equal(fork, Assert.Single((await shell.JsonAsync("kill", "--all", "--yes", "--reason", "Done.")).GetProperty("killed").EnumerateArray()).GetString());
        Assert.Contains("Status    killed: Killed by local: Done.", await shell.OkAsync("show", fork), StringComparison.Ordinal);
    }
}
