using System.Text.Json;
using Dapper;
using Witan.Data;
using Witan.Data.Model;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary><c>witan db clean</c> through the real program, on either engine.</summary>
public abstract class DbCleanConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private const string Fill = """
        INSERT INTO expiring_entries (tenant_id, entry_key, value, written_ms, expires_ms) VALUES ('local', 'session:1', @value, 1, 2);
        INSERT INTO expiring_entries (tenant_id, entry_key, value, written_ms, expires_ms) VALUES ('local', 'session:2', @value, 1, 99999999999999);
        INSERT INTO expiring_entries (tenant_id, entry_key, value, written_ms, expires_ms) VALUES ('other', 'session:1', @value, 1, 2);
        INSERT INTO expiring_entries (tenant_id, entry_key, value, written_ms, expires_ms) VALUES ('other', 'kept', @value, 1, NULL);
        """;

    private TestDatabase _place = null!;

    public async ValueTask InitializeAsync()
    {
        _place = await TestDatabase.PlaceAsync(engine, new DataModel());
        Assert.Equal(0, (await RunAsync("deliberate", "--question", "Should we move?", "--quiet")).ExitCode);
        await using var back = await BackDoor.OpenAsync(_place);
        await back.ExecuteAsync(Fill, new { value = new byte[] { 1, 2, 3 } });
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Clean_DryRunThenInEarnest_RemovesWhatItSaid()
    {
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal("2 expired entries would be removed; 4 entries of 43 bytes looked at, 1 of them without an end.\n", (await RunAsync("db", "clean", "--dry-run")).Output);
        }

        var table = (await RunAsync("db", "clean", "--verbose")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["PATTERN", "session", "checkpoint", "rate", "cached", "other", "total", "2"], table.Select(line => line.Split(' ')[0]));
        Assert.Equal(["session", "3", "36", "0", "2", "2"], table[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("2 expired entries removed; 4 entries", table[^1], StringComparison.Ordinal);

        using var json = JsonDocument.Parse((await RunAsync("db", "clean", "--json")).Output);
        Assert.Equal((2, 0), (json.RootElement.GetProperty("total").GetProperty("entries").GetInt64(), json.RootElement.GetProperty("total").GetProperty("removed").GetInt64()));
        Assert.Equal("other", json.RootElement.GetProperty("patterns")[4].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Clean_PatternsOfTheSettings_AreUsedAndFaultsNamed()
    {
        _place.Directory.Write("witan.json", """{ "expiry": [ { "name": "kept", "prefix": "kept", "timeToLive": "1.00:00:00" } ] }""");
        Assert.Contains("kept            1", (await RunAsync("db", "clean", "--dry-run", "--verbose")).Output, StringComparison.Ordinal);
        _place.Directory.Write("witan.json", """{ "expiry": [ { "name": "kept", "prefix": "kept", "timeToLive": "00:00:00" } ] }""");
        var result = await RunAsync("db", "clean");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("expiry in witan.json cannot be used. Expiry:Patterns:0:TimeToLive must be from", result.Error, StringComparison.Ordinal);
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        WitanProcess.RunAsync(WitanProcess.Program, arguments, environment: WitanEnvironment.Of(_place));
}

public sealed class DbCleanOnSqliteTests() : DbCleanConformance(DatabaseEngine.Sqlite)
{
    [Theory]
    [InlineData("audit", "verify")]
    [InlineData("audit", "export")]
    [InlineData("db", "clean")]
    public async Task Command_NoDatabase_SaysSoAndMakesNone(params string[] command)
    {
        var nowhere = Path.Combine(Path.GetTempPath(), $"witan-test-{Guid.NewGuid():N}");
        var result = await WitanProcess.RunAsync([.. command, "--data", nowhere]);
        Assert.Equal((2, $"witan: There is no database at {Path.Combine(nowhere, "witan.db")}. Say where it is with --data DIR; 'witan db up' makes one.\n"), (result.ExitCode, result.Error));
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task Group_WithoutItsCommand_ShowsHowToGetHelp()
    {
        var result = await WitanProcess.RunAsync("audit");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("'witan audit --help' shows what it takes.", result.Error, StringComparison.Ordinal);
        Assert.Contains("'witan audit verify --help'", (await WitanProcess.RunAsync("audit", "verify", "--file", "a", "--tenant", "b")).Error, StringComparison.Ordinal);
    }
}

public sealed class DbCleanOnPostgresTests() : DbCleanConformance(DatabaseEngine.PostgreSql);
