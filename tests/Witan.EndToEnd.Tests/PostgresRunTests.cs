using System.Text.Json;
using Witan.Data;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary>Deliberations on PostgreSQL: as on SQLite, and after being killed.</summary>
public sealed class PostgresRunTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private TestDatabase? _server;
    private Dictionary<string, string> _environment = [];

    public async ValueTask InitializeAsync()
    {
        _server = await TestDatabase.PlaceAsync(DatabaseEngine.PostgreSql, ProgramData.Model);
        _environment = new() { ["WITAN_DATABASE"] = _server.Options.DatabaseUrl!, ["WITAN_DATABASE_OWNER"] = _server.Options.OwnerUrl! };
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    public void Dispose() => _directory.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Deliberate_KilledAtAnyMoment_ResumesToTheBytesOfSqlite()
    {
        var plan = _directory.Write("plan.md", Samples.Flawed);
        var expected = await RecordAsync(await WitanProcess.RunAsync("deliberate", plan, "--quiet", "--data", _directory.Combine("file")));
        var random = new Random(11);
        var resumed = 0;
        for (var round = 0; round < 3; round++)
        {
            var before = (await RunsAsync()).Count;
            using (var deliberating = WitanProcess.Start(WitanProcess.Program, ["deliberate", plan, "--json", "--data", _directory.Path], _environment))
            {
                // The first lines say that the run is open; from then on it must survive.
                for (var lines = random.Next(1, 12); lines > 0 && await deliberating.StandardOutput.ReadLineAsync() is not null; lines--)
                {
                }

                deliberating.Kill();
                await deliberating.WaitForExitAsync();
            }

            var runs = await RunsAsync();
            Assert.Equal(before + 1, runs.Count);
            resumed += runs[0].Status == "unfinished" ? 1 : 0;
            Assert.Equal(expected, await RecordAsync(await WitanAsync("resume", runs[0].Id, "--quiet")));
        }

        Assert.True(resumed >= 2, $"Only {resumed} of 6 runs were caught before their end.");
        Assert.Equal(0, (await WitanAsync("db", "check")).ExitCode);
    }

    [Fact]
    public async Task WithoutTheOwner_AReadyDatabaseWorks_AndAnEmptyOneSaysWhatToDo()
    {
        _environment.Remove("WITAN_DATABASE_OWNER");
        var unready = await WitanAsync("list");
        Assert.Equal(1, unready.ExitCode);
        Assert.Contains("WITAN_DATABASE_OWNER", Assert.Single(unready.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        _environment["WITAN_DATABASE_OWNER"] = _server!.Options.OwnerUrl!;
        Assert.Equal(0, (await WitanAsync("db", "up")).ExitCode);
        _environment.Remove("WITAN_DATABASE_OWNER");
        Assert.Equal(0, (await WitanAsync("list")).ExitCode);
    }

    [Fact]
    public async Task RoleThatIsMissing_IsOneLineThatSaysHowToMakeIt()
    {
        _environment["WITAN_DATABASE"] = _server!.Options.DatabaseUrl!.Replace(PostgresServer.App, "nobody_yet", StringComparison.Ordinal);
        var result = await WitanAsync("list");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("CREATE ROLE \"nobody_yet\"", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnersAddressForTheProgram_IsRefusedWithTheWayOut()
    {
        _environment["WITAN_DATABASE"] = _server!.Options.OwnerUrl!;
        var result = await WitanAsync("list");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("owns the tables", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://nobody:secret-word@127.0.0.1:1/none", 1)]
    [InlineData("postgres://nobody:secret-word@no-such-host.invalid/none", 1)]
    [InlineData("postgres://nobody:1?secret-word@127.0.0.1/none", 1)]
    [InlineData("mysql://nobody:secret-word@127.0.0.1/none", 1)]
    [InlineData("postgres://nobody:secret-word@127.0.0.1/none?ssl=maybe", 1)]
    public async Task AnAddressThatLeadsNowhere_IsAnErrorAndNeverAFile(string address, int exitCode)
    {
        _environment = new() { ["WITAN_DATABASE"] = address };
        var result = await WitanAsync("list");
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("secret-word", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_directory.Combine("witan.db")));
    }

    private Task<ProcessResult> WitanAsync(params string[] arguments) =>
        WitanProcess.RunAsync(WitanProcess.Program, [.. arguments, "--data", _directory.Path], environment: _environment);

    private async Task<IReadOnlyList<(string Id, string Status)>> RunsAsync()
    {
        var result = await WitanAsync("list", "--json");
        Assert.True(result.ExitCode == 0, result.Error);
        using var list = JsonDocument.Parse(result.Output);
        return [.. list.RootElement.EnumerateArray().Select(run => (run.GetProperty("id").GetString()!, run.GetProperty("status").GetString()!))];
    }

    private static async Task<string> RecordAsync(ProcessResult result)
    {
        Assert.True(result.ExitCode == 0, result.Error);
        var files = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, files.Length);
        return string.Join('\f', await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file))));
    }
}
