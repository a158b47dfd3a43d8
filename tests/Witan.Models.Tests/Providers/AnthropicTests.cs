using System.Text.Json;
using Microsoft.Extensions.AI;
using Witan.Models.Faults;
using Witan.Models.Prices;
using Witan.Models.Providers;
using Witan.Testing.Models;

namespace Witan.Models.Tests.Providers;

public sealed class AnthropicTests : ProviderConformance
{
    private static readonly ChatMessage[] WithDocuments =
    [
        new(ChatRole.System, "You review, with care."),
        new(ChatRole.User, [new TextContent("DOCUMENT one"), new TextContent("DOCUMENT two"), new TextContent("INPUT\nthe question")]),
    ];

    private protected override ProviderKind Kind => ProviderKind.Anthropic;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_WithDocuments_MarksTheLastOfThemAndNothingElse(bool streams)
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("ok"));
        await world.AskAsync(streams, messages: WithDocuments);
        var request = Assert.Single(world.Server.Requests);
        Assert.Equal("You review, with care.\nDOCUMENT one\nDOCUMENT two", request.CachedPrefix);
        var content = request.Raw.GetProperty("messages")[0].GetProperty("content");
        Assert.Equal([false, true, false], content.EnumerateArray().Select(block => block.TryGetProperty("cache_control", out var mark) && mark.ValueKind == JsonValueKind.Object));
        Assert.Equal("ephemeral", content[1].GetProperty("cache_control").GetProperty("type").GetString());
        Assert.Null(((TextContent)WithDocuments[1].Contents[1]).AdditionalProperties);
    }

    [Fact]
    public async Task Ask_WithoutDocuments_MarksTheSystemPrompt()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("ok"));
        await world.AskAsync(streams: false);
        Assert.Equal("You answer.", Assert.Single(world.Server.Requests).CachedPrefix);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_SamePrefixAgain_IsReadFromTheCacheAndCountedOnce(bool streams)
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("ok"));
        var first = UsageCounts.Read((await world.AskAsync(streams, messages: WithDocuments)).Usage)!;
        var second = UsageCounts.Read((await world.AskAsync(streams, messages: WithDocuments)).Usage)!;
        var prefix = ModelServerUsage.Count(world.Server.Requests[0].CachedPrefix);
        Assert.Equal((prefix, 0), (first.CacheWrite, first.CacheRead));
        Assert.Equal((0, prefix), (second.CacheWrite, second.CacheRead));
        Assert.Equal(first.Input, second.Input);
        Assert.Equal(world.Server.Billed, new ModelServerUsage((int)(first.Input + second.Input), (int)(first.Output + second.Output), prefix, prefix));
    }

    [Fact]
    public async Task Ask_StreamCut_TellsWhatItsBeginningSaid()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Failing(ModelServerFault.CutInBody) with { Usage = new ModelServerUsage(40, 9, 5, 3) });
        var error = await Assert.ThrowsAsync<ModelException>(() => world.AskAsync(streams: true));
        Assert.Equal(new TokenCounts(40, 1, 5, 3), UsageCounts.Read(error.Usage));
        Assert.True(error.MayBeBilled);
    }
}
