using Microsoft.Extensions.AI;
using Witan.Models.Providers;
using Witan.Testing.Models;

namespace Witan.Models.Tests.Providers;

public sealed class OpenAiTests : ProviderConformance
{
    private protected override ProviderKind Kind => ProviderKind.OpenAi;

    [Fact]
    public async Task Ask_WithASchema_NamesItInTheCharactersThatAreTaken()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("""{"answer":"yes","sure":1}"""));
        await world.AskAsync(streams: false, Structured());
        var format = Assert.Single(world.Server.Requests).Raw.GetProperty("response_format").GetProperty("json_schema");
        Assert.Equal("case_answer", format.GetProperty("name").GetString());
        Assert.True(format.GetProperty("strict").GetBoolean());
    }

    [Fact]
    public async Task Ask_SchemaWithoutAStrictOne_SendsItAsItIs()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("""{"any":{"a":1}}"""));
        using var json = System.Text.Json.JsonDocument.Parse("""{"type":"object","properties":{"any":{"type":"object","additionalProperties":{"type":"integer"}}}}""");
        await world.AskAsync(streams: false, new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(json.RootElement.Clone(), "any") });
        Assert.False(Assert.Single(world.Server.Requests).Raw.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean());
    }

    [Fact]
    public async Task Ask_AnyJson_AsksForAnObject()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("{}"));
        await world.AskAsync(streams: false, new ChatOptions { ResponseFormat = ChatResponseFormat.Json });
        Assert.Equal("json_object", Assert.Single(world.Server.Requests).Raw.GetProperty("response_format").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Ask_OutputBounded_SaysItInBothWordsToOthersThanOpenAi()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("ok"));
        await world.AskAsync(streams: false, new ChatOptions { MaxOutputTokens = 77 });
        var raw = Assert.Single(world.Server.Requests).Raw;
        Assert.Equal((77, 77), (raw.GetProperty("max_tokens").GetInt32(), raw.GetProperty("max_completion_tokens").GetInt32()));
    }

    [Fact]
    public void Options_ForOpenAiItself_SayTheBoundInItsOwnWordAlone()
    {
        var sent = System.ClientModel.Primitives.ModelReaderWriter.Write(OpenAiRequest.Options(new ChatOptions { MaxOutputTokens = 77 }, isOwn: true)).ToString();
        Assert.DoesNotContain("\"max_tokens\"", sent, StringComparison.Ordinal);
        Assert.Contains("\"max_completion_tokens\":77", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WithATemperature_SendsIt()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("ok"));
        await world.AskAsync(streams: false, new ChatOptions { Temperature = 0.5f });
        Assert.Equal(0.5, Assert.Single(world.Server.Requests).Raw.GetProperty("temperature").GetDouble());
    }

    [Fact]
    public async Task Ask_Stream_AsksForTheUsage()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("ok"));
        await world.AskAsync(streams: true);
        Assert.True(Assert.Single(world.Server.Requests).TellsUsage);
    }
}
