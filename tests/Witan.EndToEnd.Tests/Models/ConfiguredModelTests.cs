using System.Globalization;
using System.Text.Json;
using Witan.Testing;
using Witan.Testing.Models;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Models;

/// <summary>The real program with models of the settings, behind a model server on a socket.</summary>
public sealed class ConfiguredModelTests : IDisposable
{
    private const string KeyVariable = "WITAN_TEST_KEY";

    private static readonly Dictionary<string, string> Keys = new() { [KeyVariable] = ModelServer.Key };

    private readonly TemporaryDirectory _directory = new();

    private string Data => _directory.Combine("data");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("anthropic")]
    [InlineData("openAi")]
    public async Task Deliberate_OnAModel_BooksWhatItCharged_AndTheSecondTimeNothing(string kind)
    {
        await using var server = ModelServer.Start(AnalystScript.Answer);
        Configure(kind, kind == "anthropic" ? server.Address : server.ChatAddress, """["served/model-1"]""");
        var first = await DeliberateAsync();
        var calls = server.Requests.Count;
        Assert.True(calls >= 10, $"{calls} calls");

        // Dollars for a million tokens: 3 read, 15 written, 0.30 and 3.75 through the prompt cache.
        var billed = server.Billed;
        var charged = ((billed.Input * 3m) + (billed.Output * 15m) + (billed.CacheRead * 0.3m) + (billed.CacheWrite * 3.75m)) / 1_000_000m;
        var cost = first.GetProperty("expense").GetProperty("costUsd").GetDecimal();
        Assert.InRange(cost, charged, charged + (calls * 0.000_001m));
        Assert.Contains("A language model, by served.", first.GetProperty("producedBy")[0].GetProperty("description").GetString(), StringComparison.Ordinal);

        var second = await DeliberateAsync();
        Assert.Equal((calls, 0m), (server.Requests.Count, second.GetProperty("expense").GetProperty("costUsd").GetDecimal()));
        Assert.Contains($"{calls} answers", (await RunAsync("cache", "stats")).Output, StringComparison.Ordinal);
        Assert.Contains("forgotten", (await RunAsync("cache", "clear")).Output, StringComparison.Ordinal);
        Assert.StartsWith("0 answers", (await RunAsync("cache", "stats")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliberate_WithTheProviderDown_FallsBackAndTheRecordSaysSo()
    {
        Configure("openAi", Nowhere, """["served/model-1", "analyst"]""");
        var record = await DeliberateAsync();
        var producer = Assert.Single(record.GetProperty("producedBy").EnumerateArray());
        Assert.Contains("rule-based", producer.GetProperty("model").GetString(), StringComparison.Ordinal);
        Assert.Contains("it stood in: served/model-1 did not answer", producer.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliberate_WithAWrongKey_StopsWithWhatToDo_AndGoesOnWhenItIsRight()
    {
        await using var server = ModelServer.Start(AnalystScript.Answer);
        Configure("anthropic", server.Address, """["served/model-1"]""");
        var refused = await WitanProcess.RunAsync(WitanProcess.Program, ["deliberate", Plan(), "--quiet", "--data", Data], environment: new Dictionary<string, string> { [KeyVariable] = "wrong" });
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("Check the key of 'served'", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", refused.Error, StringComparison.Ordinal);

        using var list = JsonDocument.Parse((await RunAsync("list", "--json")).Output);
        var run = list.RootElement[0].GetProperty("id").GetString()!;
        var resumed = await RunAsync("resume", run, "--quiet", "--reason", "The key is right now.");
        Assert.True(resumed.ExitCode == 0, resumed.Error);
        Assert.Equal(0, server.Requests.Count(request => request.KeyIsRight && request.Raw.ValueKind == JsonValueKind.Undefined));
    }

    [Fact]
    public async Task Models_ListAndTest_SayWhatIsThereAndWhetherItAnswers()
    {
        await using var server = ModelServer.Start(ModelServerReply.Of("ready"));
        Configure("openAi", server.ChatAddress, """["served/model-1", "analyst"]""");
        var list = await RunAsync("models", "list");
        Assert.Contains("served/model-1", list.Output, StringComparison.Ordinal);
        Assert.Contains($"key from {KeyVariable}", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelServer.Key, list.Output, StringComparison.Ordinal);

        var answers = await RunAsync("models", "test", "served/model-1");
        Assert.True(answers.ExitCode == 0, answers.Error);
        Assert.StartsWith("served/model-1 answers after", answers.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("models", "test", "other/model")).ExitCode);
    }

    [Theory]
    [InlineData("""{"models":{"roles":{"core":["nobody/model"]}}}""", "models.providers has no 'nobody'")]
    [InlineData("""{"models":{"providers":{"served":{"kind":"openAi"}},"roles":{"core":["served/unknown"]}}}""", "nobody said what it costs")]
    [InlineData("""{"models":{"roles":{"dreamer":["analyst"]}}}""", "models.roles.dreamer is no role")]
    [InlineData("""{"models":{"caps":{"dayUsd":-1}}}""", "dayUsd takes 0 to")]
    public async Task Settings_ThatCannotBeUsed_AreOneLineThatNamesTheKey(string settings, string said)
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "witan.json"), settings);
        var result = await RunAsync("models", "list");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingConfigured_IsTheAnalyst()
    {
        var list = await RunAsync("models", "list");
        Assert.Equal(0, list.ExitCode);
        Assert.Contains("no language model", list.Output, StringComparison.Ordinal);
    }

    /// <summary>An address where nobody listens: a port of this machine that was free a moment ago.</summary>
    private static Uri Nowhere
    {
        get
        {
            using var socket = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
            socket.Start();
            return new Uri($"http://127.0.0.1:{((System.Net.IPEndPoint)socket.LocalEndpoint).Port}/v1");
        }
    }

    private string Plan() => _directory.Write("plan.md", Samples.Flawed);

    private void Configure(string kind, Uri address, string models)
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(Path.Combine(Data, "witan.json"), string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "models": {
                "providers": { "served": { "kind": "{{kind}}", "address": "{{address}}", "keyVariable": "{{KeyVariable}}" } },
                "roles": { "core": {{models}} },
                "prices": { "model-1": { "input": 3, "output": 15, "cacheRead": 0.3, "cacheWrite": 3.75 } },
                "caps": { "callUsd": 5, "runUsd": 20, "dayUsd": 50 }
              }
            }
            """));
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) => WitanProcess.RunAsync(WitanProcess.Program, [.. arguments, "--data", Data], environment: Keys);

    private async Task<JsonElement> DeliberateAsync()
    {
        var result = await RunAsync("deliberate", Plan(), "--quiet");
        Assert.True(result.ExitCode == 0, result.Error);
        var file = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Single(path => path.EndsWith(".json", StringComparison.Ordinal));
        using var record = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        return record.RootElement.Clone();
    }
}
