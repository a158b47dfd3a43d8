using Witan.Testing.Models;

namespace Witan.EndToEnd.Tests.Models;

/// <summary>How the real program reads the bounds of calls and of the cache, and what it says of keys.</summary>
public sealed class ModelSettingsTests : IDisposable
{
    private readonly ModelProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("""{"models":{"resilience":{"retriesMax":11}}}""", "models.resilience.retriesMax takes 0 to 10, not 11")]
    [InlineData("""{"models":{"resilience":{"tryTimeout":"00:10:00"}}}""", "models.resilience.tryTimeout takes 1 ms to totalTimeout, not 00:10:00")]
    [InlineData("""{"models":{"resilience":{"retryBudgetShare":1.5}}}""", "models.resilience.retryBudgetShare takes 0 to 1, not 1.5")]
    [InlineData("""{"models":{"resilience":{"tryTimeout":30}}}""", "models.resilience.tryTimeout: a time is written as")]
    [InlineData("""{"models":{"resilience":{"tryTimeout":"30s"}}}""", "models.resilience.tryTimeout: a time is written as")]
    [InlineData("""{"models":{"resilience":{"retries":1}}}""", "retries")]
    [InlineData("""{"models":{"cache":{"diskBytesMax":1000}}}""", "models.cache.diskBytesMax takes 4 MiB to 1 TiB, not 1000")]
    [InlineData("""{"models":{"cache":{"ttl":"366.00:00:00"}}}""", "models.cache.ttl takes 1 s to 365 days, not 366.00:00:00")]
    [InlineData("""{"models":{"cache":{"queueMax":"many"}}}""", "models.cache.queueMax")]
    [InlineData("""{"models":{"cache":{"directory":"/tmp"}}}""", "directory")]
    public async Task Setting_ThatCannotBeUsed_IsOneLineThatNamesKeyRangeAndFile(string settings, string said)
    {
        _program.Settings(settings);
        foreach (var command in new[] { new[] { "models", "list" }, ["cache", "stats"] })
        {
            var result = await _program.RunAsync(command);
            Assert.Equal(2, result.ExitCode);
            var line = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains(said, line, StringComparison.Ordinal);
            Assert.Contains(Path.Combine(_program.Data, "witan.json"), line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Settings_OfResilience_Hold()
    {
        // A model that is overloaded once: without a retry the step fails, and is tried again by the run.
        await using var server = ModelServer.Start(request => request.Number == 1 ? ModelServerReply.Failing(ModelServerFault.Overloaded) : ModelServerReply.Of("ready"));
        _program.Configure("openAi", server.ChatAddress, """["served/model-1"]""", """ "resilience": { "retriesMax": 0, "totalTimeout": "00:01:00", "tryTimeout": "00:00:30" }, """);
        var refused = await _program.RunAsync("models", "test", "served/model-1");
        Assert.Equal((1, 1), (refused.ExitCode, server.Requests.Count));
        Assert.Contains("is overloaded", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_OfTheCache_Hold()
    {
        await using var server = ModelServer.Start(AnalystScript.Answer);
        _program.Configure("openAi", server.ChatAddress, """["served/model-1"]""", """ "cache": { "diskBytesMax": 8388608 }, """);
        var made = await _program.RunAsync("deliberate", _program.Plan(), "--quiet");
        Assert.True(made.ExitCode == 0, made.Error);
        Assert.Contains("at most 8,388,608 bytes", (await _program.RunAsync("cache", "stats")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "kind": "openAi", "address": "http://127.0.0.1:9/v1", "free": true }""", "key none needed")]
    [InlineData("""{ "kind": "openAi", "address": "http://127.0.0.1:9/v1", "free": true, "keyVariable": "WITAN_UNSET_KEY" }""", "key none needed")]
    [InlineData("""{ "kind": "openAi", "address": "http://127.0.0.1:9/v1" }""", "key none needed")]
    [InlineData("""{ "kind": "openAi", "address": "http://127.0.0.1:9/v1", "keyVariable": "WITAN_UNSET_KEY" }""", "key missing: WITAN_UNSET_KEY is not set")]
    [InlineData("""{ "kind": "anthropic" }""", "key missing: no keyVariable names its variable")]
    public async Task List_SaysOfTheKeyWhatIsTrue(string provider, string said)
    {
        _program.Settings($$"""{ "models": { "providers": { "house": {{provider}} }, "roles": { "core": ["house/m"] }, "prices": { "m": { "input": 1, "output": 1 } } } }""");
        Assert.Contains(said, (await _program.RunAsync("models", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfAnAddressOfTheEnvironment_NeedsNoKey()
    {
        _program.Variables["WITAN_MODEL"] = "openai/llama3";
        _program.Variables["WITAN_OPENAI_ADDRESS"] = "http://127.0.0.1:9/v1";
        Assert.Contains("key none needed", (await _program.RunAsync("models", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_AsksTheAnalyst_WhateverTheSettingsSay()
    {
        await using var server = ModelServer.Start(AnalystScript.Answer);
        _program.Configure("openAi", server.ChatAddress, """["served/model-1"]""");
        var seeded = await _program.RunAsync("db", "seed", "--demo");
        Assert.True(seeded.ExitCode == 0, seeded.Error);
        Assert.Empty(server.Requests);
        _program.Variables["WITAN_TENANT"] = "demo";
        Assert.Equal("completed", (await _program.NewestAsync()).Status, ignoreCase: true);
    }
}
