using System.Text.Json;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary>A round table as a user types it, with the built-in analyst, to the ledger of decisions.</summary>
public sealed class RoundtableCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static string Plan => Repository.File("samples", "library-move.md");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("approve", "accepted")]
    [InlineData("reject", "rejected")]
    public async Task Table_WaitsForAPerson_AndTheLedgerSaysWhoDecidedWhatAndWhy(string verdict, string status)
    {
        var (id, hash) = await AtGateAsync();
        Assert.Equal(0, (await JsonAsync("decisions", "list")).GetArrayLength());
        Assert.Equal("proposed", await StatusAsync(id));
        await OkAsync(verdict, id, "--hash", hash, "--reason", "The readers come first.");
        Assert.NotEqual(0, (await RunAsync(verdict, id, "--hash", hash, "--reason", "Once more.")).ExitCode);
        await OkAsync("resume", id);
        var decision = Assert.Single((await JsonAsync("decisions", "list")).EnumerateArray());
        Assert.Equal(status, decision.GetProperty("status").GetString());
        var shown = await OkAsync("decisions", "show", id);
        Assert.Contains("The readers come first.", shown, StringComparison.Ordinal);
        Assert.Equal(status, await StatusAsync(id));
        await OkAsync("db", "check");
        await OkAsync("audit", "verify");
    }

    [Fact]
    public async Task Amendment_ChoosesAnotherOption()
    {
        var (id, hash) = await AtGateAsync();
        using var record = JsonDocument.Parse(await OkAsync("export", id, "--format", "json"));
        var table = record.RootElement.GetProperty("table");
        var recommended = table.GetProperty("recommended").GetString();
        var other = table.GetProperty("branches").EnumerateArray().Select(branch => branch.GetProperty("option").GetString()!).First(option => option != recommended);
        await OkAsync("amend", id, "--hash", hash, "--text", $"{other}: and soon", "--reason", "The lease ends.");
        await OkAsync("resume", id);
        var decision = Assert.Single((await JsonAsync("decisions", "list")).EnumerateArray());
        Assert.Equal($"matter/{other}", decision.GetProperty("option").GetString());
    }

    [Fact]
    public async Task Decision_IsDeliberatedAgainAtATable_AndTakesTheFirstsPlaceAtTheGate()
    {
        var (first, hash) = await AtGateAsync();
        await OkAsync("approve", first, "--hash", hash, "--reason", "The readers come first.");
        await OkAsync("resume", first);
        var reopened = await RunAsync("decisions", "reopen", first, "--reason", "The lease ends in May.", "--quiet");
        Assert.Equal(3, reopened.ExitCode);
        var second = (await JsonAsync("list")).EnumerateArray().First(run => run.GetProperty("id").GetString() != first).GetProperty("id").GetString()!;
        var gate = (await JsonAsync("show", second)).GetProperty("waits")[0].GetProperty("hash").GetString()!;
        await OkAsync("approve", second, "--hash", gate, "--reason", "It is time.");
        await OkAsync("resume", second);
        Assert.Contains("superseded", await OkAsync("decisions", "show", first), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Rules_OfTheTenant_HoldAtItsTables()
    {
        await OkAsync("rules", "set", "moon-phase", "--title", "Moon phase", "--requires", "The moon is full.", "--severity", "critical", "--cue", "full moon");
        await OkAsync("rules", "off", "tests-first");
        var (id, _) = await AtGateAsync();
        var shown = await OkAsync("show", id);
        Assert.Contains("Moon phase not shown to be kept", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Tests first", shown, StringComparison.Ordinal);
        var result = await RunAsync("rules", "set", "half");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--requires", result.Error, StringComparison.Ordinal);
    }

    private async Task<(string Id, string Hash)> AtGateAsync()
    {
        var waiting = await RunAsync("deliberate", Plan, "--protocol", "roundtable", "--rounds", "1");
        Assert.Equal(3, waiting.ExitCode);
        Assert.Contains("waits for a person at the gate 'decision'", waiting.Error, StringComparison.Ordinal);
        var id = (await JsonAsync("list"))[0].GetProperty("id").GetString()!;
        return (id, (await JsonAsync("show", id)).GetProperty("waits")[0].GetProperty("hash").GetString()!);
    }

    private async Task<string> StatusAsync(string id)
    {
        using var record = JsonDocument.Parse(await OkAsync("export", id, "--format", "json"));
        return record.RootElement.GetProperty("status").GetString()!;
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) => WitanProcess.RunAsync([.. arguments, "--data", _directory.Path]);

    private async Task<string> OkAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.Error}{result.Output}");
        return result.Output;
    }

    private async Task<JsonElement> JsonAsync(params string[] arguments) => JsonDocument.Parse(await OkAsync([.. arguments, "--json"])).RootElement;
}
