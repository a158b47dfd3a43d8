using System.Text.Json;
using Dapper;
using Witan.Data;
using Witan.Data.Model;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary><c>witan audit</c> through the real program, on either engine.</summary>
public abstract class AuditCommandConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private TestDatabase _place = null!;

    private string Exported => _place.Directory.Combine("audit.jsonl");

    public async ValueTask InitializeAsync()
    {
        _place = await TestDatabase.PlaceAsync(engine, new DataModel());
        await OkAsync("deliberate", _place.Directory.Write("plan.md", Samples.Flawed), "--quiet");
        await OkAsync("deliberate", "--question", "Should we move?", "--quiet");
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Verify_AfterTwoRuns_FourEntriesAreWhole()
    {
        Assert.Matches(@"^Whole: 4 entries of 1 tenant, \d+\.\d\d s, [\d,]+ entries/s\.\n$", await OkAsync("audit", "verify"));
        using var json = JsonDocument.Parse(await OkAsync("audit", "verify", "--json", "--tenant", "local"));
        Assert.Equal(4, json.RootElement.GetProperty("entries").GetInt64());
        Assert.True(json.RootElement.GetProperty("whole").GetBoolean());
        var unknown = await RunAsync("audit", "verify", "--tenant", "lokal");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("Tenant lokal has no audit entries", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_VerifiesWithoutADatabase_UntilSomebodyTouchesIt()
    {
        var printed = await OkAsync("audit", "export");
        Assert.Equal($"4 entries in {Exported}\n", await OkAsync("audit", "export", "--tenant", "local", "--out", Exported));
        Assert.Equal(printed, await File.ReadAllTextAsync(Exported));
        Assert.Equal(["run.opened", "run.closed", "run.opened", "run.closed"], Actions(printed));
        Assert.StartsWith("Whole: 4 entries of 1 tenant", (await AloneAsync("audit", "verify", "--file", Exported)).Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Exported, printed.Replace("\"userId\":\"local\",\"role\":\"operator\",\"action\":\"run.closed\"", "\"userId\":\"eve\",\"role\":\"operator\",\"action\":\"run.closed\"", StringComparison.Ordinal));
        var broken = await AloneAsync("audit", "verify", "--file", Exported);
        Assert.Equal((1, "witan: Entry 2 of tenant local was altered: its hash does not fit what it says.\n"), (broken.ExitCode, broken.Error));
        await File.WriteAllTextAsync(Exported, printed[..^10]);
        var cut = await AloneAsync("audit", "verify", "--file", Exported);
        Assert.Equal(1, cut.ExitCode);
        Assert.Contains("Line 5 of the exported audit log has no end", cut.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await AloneAsync("audit", "verify", "--file", Exported + "x")).ExitCode);
    }

    [Fact]
    public async Task Verify_EntryRemovedBehindTheProgramsBack_NamesItAndFails()
    {
        await using (var back = await BackDoor.OpenAsync(_place))
        {
            await back.ExecuteAsync(BackDoor.DropTriggers(engine) + "DELETE FROM audit_log WHERE seq = 3;");
        }

        var result = await RunAsync("audit", "verify");
        Assert.Equal((1, "witan: Entry 3 of tenant local is missing: entry 2 is followed by entry 4.\n"), (result.ExitCode, result.Error));
        Assert.StartsWith("Broken: 3 entries of 1 tenant", result.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await RunAsync("audit", "verify", "--json")).Output);
        var found = Assert.Single(json.RootElement.GetProperty("breaks").EnumerateArray());
        Assert.Equal(("local", 3, "missing"), (found.GetProperty("tenant").GetString(), found.GetProperty("seq").GetInt64(), found.GetProperty("kind").GetString()));
    }

    private static IEnumerable<string?> Actions(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("entry", out var entry))
            {
                yield return entry.GetProperty("action").GetString();
            }
        }
    }

    /// <summary>Runs the program where it knows of no database.</summary>
    private static Task<ProcessResult> AloneAsync(params string[] arguments) => WitanProcess.RunAsync(arguments);

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        WitanProcess.RunAsync(WitanProcess.Program, arguments, environment: WitanEnvironment.Of(_place));

    private async Task<string> OkAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }
}

public sealed class AuditCommandOnSqliteTests() : AuditCommandConformance(DatabaseEngine.Sqlite);

public sealed class AuditCommandOnPostgresTests() : AuditCommandConformance(DatabaseEngine.PostgreSql);
