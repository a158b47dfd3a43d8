using System.Text.Json;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary>A board as a user types it, with the built-in analyst.</summary>
public sealed class BoardCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static string Plan => Repository.File("samples", "library-move.md");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Board_EndsInARecordInThreeFormsAndAProposedDecision()
    {
        var told = await OkAsync("deliberate", Plan, "--protocol", "board", "--experts", "3", "--rounds", "2", "--constraint", "time: at most 3 months");
        Assert.Contains("the board chooses", told, StringComparison.Ordinal);
        Assert.Contains("rule-based", told, StringComparison.Ordinal);
        var files = told.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.StartsWith(_directory.Path, StringComparison.Ordinal)).ToList();
        Assert.Equal([".md", ".json", ".html"], files.Select(Path.GetExtension));
        Assert.Contains("at most 3 months", await File.ReadAllTextAsync(files[0]), StringComparison.Ordinal);
        using var record = JsonDocument.Parse(await File.ReadAllTextAsync(files[1]));
        var part = record.RootElement.GetProperty("parts")[0];
        Assert.Equal(3, part.GetProperty("seats").GetArrayLength());
        Assert.Contains("<svg", await File.ReadAllTextAsync(files[2]), StringComparison.Ordinal);

        var id = (await JsonAsync("list"))[0].GetProperty("id").GetString()!;
        Assert.Equal(await File.ReadAllTextAsync(files[1]), await OkAsync("export", id, "--format", "json"));
        Assert.Contains("Outcome of whole", await OkAsync("show", id), StringComparison.Ordinal);
        var decision = (await JsonAsync("decisions", "list"))[0];
        Assert.Equal(id, decision.GetProperty("id").GetString());
        Assert.Contains("accepted", await OkAsync("decisions", "accept", id, "--reason", "As discussed."), StringComparison.OrdinalIgnoreCase);
        await OkAsync("decisions", "outcome", id, "as-expected", "--note", "It went well.");
        Assert.True((await JsonAsync("decisions", "calibration")).GetArrayLength() > 1);
        await OkAsync("db", "check");
    }

    [Fact]
    public async Task Decision_OfABoard_IsDeliberatedAgainByABoard_AndTakesItsPlace()
    {
        await OkAsync("deliberate", Plan, "--protocol", "board", "--experts", "3", "--rounds", "1", "--constraint", "time: at most 3 months");
        var first = (await JsonAsync("decisions", "list"))[0].GetProperty("id").GetString()!;
        await OkAsync("decisions", "accept", first, "--reason", "As discussed.");
        await OkAsync("decisions", "reopen", first, "--reason", "The lease ends in May.", "--quiet");
        var second = (await JsonAsync("decisions", "list")).EnumerateArray().First(decision => decision.GetProperty("id").GetString() != first).GetProperty("id").GetString()!;
        using var record = JsonDocument.Parse(await OkAsync("export", second, "--format", "json"));
        Assert.Equal("board", record.RootElement.GetProperty("protocol").GetString());
        Assert.Equal(1, record.RootElement.GetProperty("constraints").GetArrayLength());
        Assert.Contains(record.RootElement.GetProperty("documents").EnumerateArray(), document => document.GetProperty("name").GetString() == "what-changed.md");
        await OkAsync("decisions", "accept", second, "--reason", "It is time.");
        Assert.Contains("superseded", await OkAsync("decisions", "show", first), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("board")]
    [InlineData("swarm")]
    [InlineData("roundtable")]
    public async Task SecondBoard_OnARelatedQuestion_IsToldWhatWasDecidedAndWhatCameOfIt(string protocol)
    {
        await OkAsync("deliberate", "-q", "Should the library rent or buy its new building?", "--protocol", "board", "--experts", "3", "--rounds", "1");
        var first = (await JsonAsync("decisions", "list"))[0].GetProperty("id").GetString()!;
        // A proposal is no decision: nobody is told of it.
        await RunAsync("deliberate", "-q", "Should the library rent or buy its second building?", "--protocol", protocol, "--rounds", "1", "--quiet");
        Assert.DoesNotContain("earlier-decisions.md", await LatestRecordAsync(), StringComparison.Ordinal);
        await OkAsync("decisions", "accept", first, "--reason", "The landlord sells in May.");
        await OkAsync("decisions", "outcome", first, "worse", "--note", "The roof cost 40 kEUR.");
        await RunAsync("deliberate", "-q", "Should the library rent or buy its third building?", "--protocol", protocol, "--rounds", "1", "--quiet");
        var record = await LatestRecordAsync();
        Assert.Contains("earlier-decisions.md", record, StringComparison.Ordinal);
        Assert.Contains($"decision {first}", record, StringComparison.Ordinal);
        Assert.Contains("The roof cost 40 kEUR.", record, StringComparison.Ordinal);
        await RunAsync("deliberate", "-q", "Should the library rent or buy its fourth building?", "--protocol", protocol, "--rounds", "1", "--quiet", "--without-memory");
        Assert.DoesNotContain("earlier-decisions.md", await LatestRecordAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_SameInputAndSeed_GivesTheSameRecord()
    {
        var first = await OkAsync("deliberate", Plan, "--protocol", "board", "--quiet");
        var second = await OkAsync("deliberate", Plan, "--protocol", "board", "--quiet");
        foreach (var (one, other) in Lines(first).Zip(Lines(second)))
        {
            Assert.Equal(await File.ReadAllTextAsync(one), await File.ReadAllTextAsync(other));
        }
    }

    [Fact]
    public async Task PlanGate_WaitsForAPersonAndGoesOn()
    {
        var waiting = await RunAsync("deliberate", Plan, "--protocol", "board", "--approve", "--rounds", "1");
        Assert.Equal(3, waiting.ExitCode);
        Assert.Contains("waits for a person at the gate 'plan'", waiting.Error, StringComparison.Ordinal);
        var id = (await JsonAsync("list"))[0].GetProperty("id").GetString()!;
        var gate = (await JsonAsync("show", id)).GetProperty("waits")[0];
        Assert.DoesNotContain("board.panel-seated", await OkAsync("show", id, "--json"), StringComparison.Ordinal);
        await OkAsync("approve", id, "--gate", "plan", "--hash", gate.GetProperty("hash").GetString()!, "--reason", "Well split.");
        Assert.Contains("the board chooses", await OkAsync("resume", id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3 to 5", "--protocol", "board", "--experts", "9")]
    [InlineData("1 to 6", "--protocol", "board", "--rounds", "7")]
    [InlineData("no rule of counting", "--protocol", "board", "--rule", "coin")]
    [InlineData("goes with --protocol board", "--experts", "4")]
    [InlineData("goes with --protocol board", "--protocol", "roundtable", "--ask")]
    [InlineData("goes with --protocol board or roundtable", "--constraint", "time: at most 3 months")]
    public async Task BadInput_IsOneLineAndExitCode2(string says, params string[] arguments)
    {
        var result = await RunAsync(["deliberate", Plan, .. arguments]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(says, Assert.Single(Lines(result.Error)), StringComparison.Ordinal);
        Assert.Equal("[]", (await OkAsync("list", "--json")).Trim());
    }

    [Fact]
    public async Task Counting_IsTheTenantsUnlessTheCommandSaysOtherwise_AndStandsInTheRecord()
    {
        var settings = _directory.Combine("witan.json");
        await File.WriteAllTextAsync(settings, """{ "boards": { "rule": "borda", "tenants": { "local": { "quorumPercent": 100 } } } }""");
        await OkAsync("deliberate", Plan, "--protocol", "board", "--experts", "3", "--rounds", "1", "--quiet");
        await OkAsync("deliberate", Plan, "--protocol", "board", "--experts", "3", "--rounds", "1", "--quiet", "--rule", "majority", "--quorum", "50");
        var terms = new List<(string? Rule, double Quorum, bool Holds)>();
        foreach (var run in (await JsonAsync("list")).EnumerateArray().Reverse())
        {
            using var record = JsonDocument.Parse(await OkAsync("export", run.GetProperty("id").GetString()!, "--format", "json"));
            var recorded = record.RootElement.GetProperty("terms");
            terms.Add((recorded.GetProperty("rule").GetString(), recorded.GetProperty("quorum").GetDouble(), recorded.GetProperty("holdsQuorum").GetBoolean()));
            Assert.Contains("% of the seats must have voted", await OkAsync("export", run.GetProperty("id").GetString()!), StringComparison.Ordinal);
        }

        Assert.Equal([("borda", 1, true), ("majority", 0.5, true)], terms);
        Assert.Equal(2, (await RunAsync("deliberate", Plan, "--protocol", "board", "--quorum", "0")).ExitCode);
        await File.WriteAllTextAsync(settings, """{ "boards": { "tenants": { "local": { "rule": "lots" } } } }""");
        var refused = await RunAsync("deliberate", Plan, "--protocol", "board");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("boards.tenants.local.rule in witan.json cannot be used.", Assert.Single(Lines(refused.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownPersona_IsRefusedBeforeAnythingIsAsked()
    {
        var result = await RunAsync("deliberate", Plan, "--protocol", "board", "--personas", "nobody_of_that_name");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nobody_of_that_name", Assert.Single(Lines(result.Error)), StringComparison.Ordinal);
        Assert.Equal("[]", (await OkAsync("list", "--json")).Trim());
    }

    [Fact]
    public async Task Graph_IsDrawnFromTheCode()
    {
        var graph = (await WitanProcess.RunAsync("graph", "board")).Output;
        Assert.StartsWith("flowchart TD", graph, StringComparison.Ordinal);
        Assert.Contains("Facilitate -- \"the last round was held", graph, StringComparison.Ordinal);
    }

    private async Task<string> LatestRecordAsync() => await OkAsync("export", (await JsonAsync("list"))[0].GetProperty("id").GetString()!, "--format", "md");

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Task<ProcessResult> RunAsync(params string[] arguments) => WitanProcess.RunAsync([.. arguments, "--data", _directory.Path]);

    private async Task<string> OkAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.Error}{result.Output}");
        return result.Output;
    }

    private async Task<JsonElement> JsonAsync(params string[] arguments) => JsonDocument.Parse(await OkAsync([.. arguments, "--json"])).RootElement;
}
