using System.Text.Json;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary><c>witan db</c> as an operator meets it.</summary>
public sealed class DatabaseCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Status_BeforeAndAfterTheFirstRun_TellsTheTruth()
    {
        using (var before = await StatusAsync())
        {
            Assert.False(before.RootElement.GetProperty("exists").GetBoolean());
        }

        Assert.Empty(Directory.GetFileSystemEntries(_directory.Path));
        await SuccessAsync("deliberate", _directory.Write("plan.md", Samples.Flawed), "--quiet");
        await SuccessAsync("db", "check");
        await SuccessAsync("db", "backup", _directory.Combine("b.witan"));
        using var after = await StatusAsync();
        var status = after.RootElement;
        Assert.Equal("sqlite", status.GetProperty("engine").GetString());
        Assert.Equal(_directory.Combine("witan.db"), status.GetProperty("place").GetString());
        Assert.Equal(0, status.GetProperty("pending").GetInt32());
        Assert.Equal(1, status.GetProperty("largestTenantCases").GetInt64());
        Assert.True(status.GetProperty("lastCheck").GetProperty("isSound").GetBoolean());
        Assert.Equal(_directory.Combine("b.witan"), status.GetProperty("lastBackup").GetProperty("path").GetString());
        Assert.True(status.GetProperty("bytes").GetInt64() > 50_000);
        Assert.Equal(JsonValueKind.Null, status.GetProperty("pool").ValueKind);
    }

    [Fact]
    public async Task Backup_Encrypted_RestoresInAnotherPlaceAndKeepsWhatStoodThere()
    {
        await SuccessAsync("deliberate", _directory.Write("plan.md", Samples.Flawed), "--quiet");
        var listed = await SuccessAsync("list", "--json");
        var (backup, passphrase) = (_directory.Combine("b.witan"), _directory.Write("passphrase", "only for tests\n"));
        await SuccessAsync("db", "backup", backup, "--passphrase-file", passphrase);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(backup) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        await SuccessAsync("db", "restore", backup, "--verify", "--passphrase-file", passphrase);
        Assert.Equal(1, (await WitanAsync("db", "restore", backup)).ExitCode);

        await SuccessAsync("deliberate", _directory.Combine("plan.md"), "--quiet", "--seed", "2");
        var restored = await SuccessAsync("db", "restore", backup, "--passphrase-file", passphrase);

        Assert.Contains("witan.db.before-", restored, StringComparison.Ordinal);
        Assert.Equal(listed, await SuccessAsync("list", "--json"));
    }

    [Fact]
    public async Task Restore_OfAFileWithOneBitFlipped_IsRefusedInOneLine()
    {
        await SuccessAsync("deliberate", _directory.Write("plan.md", Samples.Flawed), "--quiet");
        var backup = _directory.Combine("b.witan");
        await SuccessAsync("db", "backup", backup);
        var bytes = await File.ReadAllBytesAsync(backup);
        bytes[bytes.Length / 2] ^= 4;
        await File.WriteAllBytesAsync(backup, bytes);
        var database = await File.ReadAllBytesAsync(_directory.Combine("witan.db"));

        var result = await WitanAsync("db", "restore", backup);

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(database, await File.ReadAllBytesAsync(_directory.Combine("witan.db")));
    }

    [Fact]
    public async Task List_AfterACrashBetweenTheRenamesOfARestore_FindsTheRuns()
    {
        await SuccessAsync("deliberate", _directory.Write("plan.md", Samples.Flawed), "--quiet");
        var listed = await SuccessAsync("list", "--json");
        File.Move(_directory.Combine("witan.db"), _directory.Combine("witan.db.restored"));
        Assert.Equal(listed, await SuccessAsync("list", "--json"));
    }

    [Fact]
    public async Task DownAndUp_LeaveTheRunsAsTheyWere()
    {
        await SuccessAsync("deliberate", _directory.Write("plan.md", Samples.Flawed), "--quiet");
        var listed = await SuccessAsync("list", "--json");
        Assert.Contains("would take back runs 2", await SuccessAsync("db", "down", "--to", "0", "--dry-run"), StringComparison.Ordinal);
        Assert.Contains("took back data 1", await SuccessAsync("db", "down", "--to", "0"), StringComparison.Ordinal);
        Assert.Contains("applied runs 2", await SuccessAsync("db", "up"), StringComparison.Ordinal);
        Assert.Contains("Nothing to do", await SuccessAsync("db", "up"), StringComparison.Ordinal);
        Assert.Equal(listed, await SuccessAsync("list", "--json"));
        await SuccessAsync("db", "check");
    }

    [Fact]
    public async Task Demo_IsATenantOfItsOwn_AndSaysWhatItIs()
    {
        await SuccessAsync("db", "seed", "--demo");
        await SuccessAsync("db", "seed", "--demo");
        Assert.Equal("[]", (await SuccessAsync("list", "--json")).Trim());
        var demo = await WitanProcess.RunAsync(WitanProcess.Program, ["list", "--data", _directory.Path], environment: new Dictionary<string, string> { ["WITAN_TENANT"] = "demo" });
        Assert.Contains("Sample data", demo.Output, StringComparison.Ordinal);
        Assert.Single(demo.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
        using var status = await StatusAsync();
        Assert.Equal(1, status.RootElement.GetProperty("tenants").GetInt64());
    }

    [Theory]
    [InlineData("There is no database", "db", "check")]
    [InlineData("There is no database", "db", "backup", "x.witan")]
    [InlineData("There is no database", "db", "down", "--to", "0")]
    [InlineData("--to takes a number", "db", "up", "--to", "many")]
    [InlineData("no module 'none'", "db", "up", "--to", "none:1")]
    [InlineData("WITAN_DATABASE", "db", "move", "--to", "postgres")]
    public async Task BadInput_IsOneLineAndExitCode2(string says, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var result = await WitanAsync(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(says, Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_KilledTwiceEachWay_GoesOnAndEndsEqual()
    {
        await using var server = await TestDatabase.PlaceAsync(DatabaseEngine.PostgreSql, ProgramData.Model);
        var environment = new Dictionary<string, string> { ["WITAN_DATABASE"] = server.Options.DatabaseUrl!, ["WITAN_DATABASE_OWNER"] = server.Options.OwnerUrl! };
        await using (var file = await Databases.OpenAsync(new DataOptions { Directory = _directory.Path }, ProgramData.Model, TimeProvider.System, CancellationToken.None))
        {
            await CaseData.FillAsync(file, new TenantId("office"), cases: 2_000);
        }

        var there = await MoveAsync("postgres", _directory.Path, environment, () => MoveMarks.RowsAsync(server));
        var back = await MoveAsync("sqlite", _directory.Combine("back"), environment, () => MoveMarks.RowsAsync(Path.Combine(_directory.Path, "back", "witan.db")));

        Assert.Equal(there, back);
        Assert.Contains("run_events:12000", there, StringComparison.Ordinal);
    }

    /// <summary>Moves, kills the program twice on the way, and gives each table's rows and checksum.</summary>
    private static async Task<string> MoveAsync(string to, string data, Dictionary<string, string> environment, Func<Task<long>> movedAsync)
    {
        string[] arguments = ["db", "move", "--to", to, "--data", data, "--json"];
        var random = new Random(7);
        for (var kill = 0; kill < 2; kill++)
        {
            var enough = await movedAsync() + random.Next(1, 4_000);
            using var moving = WitanProcess.Start(WitanProcess.Program, arguments, environment);
            await Eventually.TrueAsync(async () => await movedAsync() >= enough, $"{enough} rows were moved to {to}");
            moving.Kill();
            await moving.WaitForExitAsync();
        }

        var result = await WitanProcess.RunAsync(WitanProcess.Program, arguments, environment: environment);
        Assert.True(result.ExitCode == 0, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        Assert.True(json.RootElement.GetProperty("resumed").GetBoolean(), "No kill came in the middle of the move.");
        var again = await WitanProcess.RunAsync(WitanProcess.Program, [.. arguments[..^1]], environment: environment);
        Assert.Contains("Moved already", again.Output, StringComparison.Ordinal);
        return string.Join('\n', json.RootElement.GetProperty("tables").EnumerateArray()
            .Select(table => $"{table.GetProperty("table")}:{table.GetProperty("targetRows")}:{table.GetProperty("targetChecksum")}"));
    }

    private Task<ProcessResult> WitanAsync(params string[] arguments) => WitanProcess.RunAsync([.. arguments, "--data", _directory.Path]);

    private async Task<string> SuccessAsync(params string[] arguments)
    {
        var result = await WitanAsync(arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    private async Task<JsonDocument> StatusAsync() => JsonDocument.Parse(await SuccessAsync("db", "status", "--json"));
}
