using System.Globalization;
using System.Text.Json;
using Witan.Boards.Webhooks;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Steering;

/// <summary>A decision from its proposal to its outcome, as a user types it.</summary>
public sealed class DecisionCommandTests : IDisposable
{
    private const string Secret = "whsec_c2l4dGVlbiBsZXR0ZXJzIG9yIG1vcmU=";

    private readonly TemporaryDirectory _directory = new();

    private string Data => _directory.Combine("data");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Decision_IsProposedAcceptedWatchedFiredReopenedAndScored()
    {
        using var listener = new HookListener();
        SetUp(listener.Url);
        Assert.Contains("There are no decisions yet.", await OkAsync("decisions", "list"), StringComparison.Ordinal);
        await OkAsync("deliberate", Repository.File("samples", "search-index.md"), "--quiet");
        var proposed = (await JsonAsync("decisions", "list", "--status", "proposed"))[0];
        var id = proposed.GetProperty("id").GetString()!;
        var shown = await JsonAsync("decisions", "show", id);
        var trigger = shown.GetProperty("triggers").EnumerateArray().Single(item => item.GetProperty("metric").GetString() == "p99-of-index-writes");
        Assert.Equal((">", 50.0, "ms"), (trigger.GetProperty("comparison").GetString(), trigger.GetProperty("threshold").GetDouble(), trigger.GetProperty("unit").GetString()));
        Assert.Equal(("days", 3), (trigger.GetProperty("for").GetProperty("kind").GetString(), trigger.GetProperty("for").GetProperty("amount").GetInt32()));

        Assert.Contains("Nobody watches", await RefusedAsync(2, "observe", "p99 of index writes", "61", "--unit", "ms"), StringComparison.Ordinal);
        Assert.Contains($"{shown.GetProperty("triggers").GetArrayLength()} triggers are watched.", await OkAsync("decisions", "accept", id, "--reason", "As discussed."), StringComparison.Ordinal);
        Assert.Contains("cannot become rejected", await RefusedAsync(1, "decisions", "reject", id, "--reason", "No."), StringComparison.Ordinal);
        Assert.Contains("watched in ms", await RefusedAsync(2, "observe", "p99-of-index-writes", "61", "--unit", "%"), StringComparison.Ordinal);

        Assert.Contains("green → yellow", await OkAsync("observe", "p99-of-index-writes", "61", "--unit", "ms", "--at", "2025-11-03T08:00:00Z"), StringComparison.Ordinal);
        Assert.Contains("stays yellow", await OkAsync("observe", "p99 of index writes", "0.058", "--unit", "s", "--at", "2025-11-04T08:00:00Z"), StringComparison.Ordinal);
        Assert.Equal("Nothing is due.", (await OkAsync("decisions", "due")).Trim());
        var red = await OkAsync("observe", "p99-of-index-writes", "72", "--unit", "ms", "--at", "2025-11-05T08:00:00Z");
        Assert.Contains("yellow → red", red, StringComparison.Ordinal);
        Assert.Contains("It fired.", red, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", red, StringComparison.Ordinal);
        Assert.DoesNotContain("It fired.", await OkAsync("observe", "p99-of-index-writes", "80", "--unit", "ms", "--at", "2025-11-06T08:00:00Z"), StringComparison.Ordinal);
        CheckDelivery(Assert.Single(listener.Requests), id);
        Assert.Equal(id, (await JsonAsync("decisions", "due")).GetProperty("fired")[0].GetProperty("decision").GetString());
        Assert.Equal(1, (await JsonAsync("decisions", "list", "--due")).GetArrayLength());

        await OkAsync("decisions", "reopen", id, "--quiet");
        var again = (await JsonAsync("decisions", "list", "--status", "proposed"))[0];
        Assert.Equal(id, again.GetProperty("supersedes").GetString());
        Assert.Contains($"takes the place of {id}", await OkAsync("decisions", "accept", again.GetProperty("id").GetString()!, "--reason", "With a queue."), StringComparison.Ordinal);
        Assert.Equal("superseded", (await JsonAsync("decisions", "show", id)).GetProperty("status").GetString());

        Assert.Contains("turned out failed", await OkAsync("decisions", "outcome", id, "failed", "--note", "Writes were too slow."), StringComparison.Ordinal);
        var calibration = await JsonAsync("decisions", "calibration");
        Assert.All(calibration.EnumerateArray(), persona => Assert.InRange(persona.GetProperty("weight").GetDouble(), 0.5, 1.5));
        Assert.Equal("board", calibration[0].GetProperty("persona").GetString());
        Assert.Contains("BRIER", await OkAsync("decisions", "calibration"), StringComparison.Ordinal);
        Assert.StartsWith("Whole:", await OkAsync("audit", "verify"), StringComparison.Ordinal);
        Assert.Contains("No message was given up.", await OkAsync("webhooks", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_FromElsewhere_IsImportedOnceAndFollowedThrough()
    {
        await OkAsync("deliberate", Repository.File("samples", "search-index.md"), "--quiet");
        var id = (await JsonAsync("decisions", "list"))[0].GetProperty("id").GetString()!;
        var (record, shown) = (_directory.Combine("record.json"), _directory.Combine("shown.json"));
        await File.WriteAllTextAsync(record, await OkAsync("export", id, "--format", "json"));
        await File.WriteAllTextAsync(shown, await OkAsync("show", id, "--json"));

        var imported = await JsonAsync("import", record);
        var run = imported.GetProperty("run").GetString()!;
        Assert.True(imported.GetProperty("isNew").GetBoolean());
        Assert.Equal("proposed", imported.GetProperty("decisions")[0].GetProperty("status").GetString());
        var again = await OkAsync("import", shown);
        Assert.Contains($"is there already, as {run}", again, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", again, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(record), await OkAsync("export", run, "--format", "json"));
        Assert.Contains("Imported from record.json.", await OkAsync("show", run), StringComparison.Ordinal);
        Assert.Contains("triggers are watched.", await OkAsync("decisions", "accept", run, "--reason", "It holds here, too."), StringComparison.Ordinal);
        Assert.Contains("was imported", await RefusedAsync(1, "decisions", "reopen", run, "--reason", "New figures."), StringComparison.Ordinal);

        await File.WriteAllTextAsync(record, (await File.ReadAllTextAsync(record)).Replace("\"proposed\"", "\"accepted\"", StringComparison.Ordinal));
        Assert.Contains("does not fit its hash", await RefusedAsync(2, "import", record), StringComparison.Ordinal);
        Assert.Contains("There is no file", await RefusedAsync(2, "import", _directory.Combine("none.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TargetThatRefuses_IsListedAndTriedAgain()
    {
        var status = 410;
        using var listener = new HookListener(_ => status);
        SetUp(listener.Url);
        await OkAsync("deliberate", Repository.File("samples", "search-index.md"), "--quiet");
        var id = (await JsonAsync("decisions", "list"))[0].GetProperty("id").GetString()!;
        await OkAsync("decisions", "accept", id, "--reason", "As discussed.");
        await OkAsync("observe", "concurrent-rebuilds", "12");
        var parked = (await JsonAsync("webhooks", "list"))[0];
        Assert.Contains("410", parked.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, parked.ToString(), StringComparison.Ordinal);

        status = 204;
        await OkAsync("webhooks", "retry", parked.GetProperty("id").GetString()!);
        Assert.Equal(2, listener.Requests.Count);
        Assert.Contains("No message was given up.", await OkAsync("webhooks", "list"), StringComparison.Ordinal);
        Assert.Contains("webhooks list", await RefusedAsync(2, "webhooks", "retry", "nothing"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no number", "observe", "error-rate", "many")]
    [InlineData("no time", "observe", "error-rate", "1", "--at", "soon")]
    [InlineData("no decision whose id", "decisions", "show", "zzzz")]
    [InlineData("no day", "decisions", "accept", "1", "--reason", "Yes.", "--review", "soon")]
    [InlineData("--reason", "decisions", "accept", "1")]
    [InlineData("OUTCOME", "decisions", "outcome", "1", "splendid", "--note", "?")]
    public async Task BadInput_IsRefusedInALine(string part, params string[] arguments)
    {
        SetUp(new Uri("http://127.0.0.1:9/"));
        await OkAsync("deliberate", "--question", "Should we?", "--quiet");
        var refused = await RefusedAsync(2, arguments);
        Assert.True(refused.Contains(part, StringComparison.Ordinal) || refused.Contains("splendid", StringComparison.Ordinal), refused);
    }

    [Fact]
    public async Task Settings_ThatCannotBeUsed_AreNamed()
    {
        Directory.CreateDirectory(Data);
        await OkAsync("deliberate", "--question", "Should we?", "--quiet");
        await File.WriteAllTextAsync(Path.Combine(Data, "witan.json"), """{ "webhooks": { "targets": [ { "name": "Pager!", "url": "ftp://x", "secretVariable": "" } ] } }""");
        var refused = await RefusedAsync(2, "observe", "error-rate", "1");
        Assert.Contains("Pager!", refused, StringComparison.Ordinal);
        Assert.Contains("secretVariable", refused, StringComparison.Ordinal);
    }

    private static void CheckDelivery(HookRequest request, string id)
    {
        var message = request.Headers[WebhookSignature.IdHeader];
        var timestamp = long.Parse(request.Headers[WebhookSignature.TimestampHeader], CultureInfo.InvariantCulture);
        Assert.Equal(WebhookSignature.Of(Secret, message, timestamp, request.Body), request.Headers[WebhookSignature.SignatureHeader]);
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal(("decision.trigger-fired", id), (body.RootElement.GetProperty("type").GetString(), body.RootElement.GetProperty("decision").GetProperty("id").GetString()));
        Assert.Equal([61, 58, 72], body.RootElement.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value").GetDouble()));
    }

    private void SetUp(Uri target)
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(Path.Combine(Data, "witan.json"), $$"""{ "webhooks": { "targets": [ { "name": "pager", "url": "{{target}}", "secretVariable": "PAGER_SECRET" } ] } }""");
    }

    private Task<ProcessResult> TypeAsync(string[] arguments) =>
        WitanProcess.RunAsync(WitanProcess.Program, [.. arguments, "--data", Data], environment: new Dictionary<string, string> { ["PAGER_SECRET"] = Secret });

    private async Task<string> OkAsync(params string[] arguments)
    {
        var result = await TypeAsync(arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    private async Task<JsonElement> JsonAsync(params string[] arguments) => JsonDocument.Parse(await OkAsync([.. arguments, "--json"])).RootElement;

    private async Task<string> RefusedAsync(int exitCode, params string[] arguments)
    {
        var result = await TypeAsync(arguments);
        Assert.Equal((exitCode, string.Empty), (result.ExitCode, result.Output));
        return Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
