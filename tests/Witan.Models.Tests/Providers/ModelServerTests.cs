using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Witan.Models.Providers;
using Witan.Testing.Models;

namespace Witan.Models.Tests.Providers;

/// <summary>The model server of the tests, asked without any library.</summary>
public sealed class ModelServerTests
{
    private const string Question = """{"model":"m","messages":[{"role":"system","content":"s"},{"role":"user","content":[{"type":"text","text":"one"},{"type":"text","text":"two"}]}]}""";

    [Fact]
    public async Task Models_AreThoseOfTheReply()
    {
        await using var server = ModelServer.Start(ModelServerReply.Of("model-1\nmodel-2"));
        using var client = Client(server);
        using var json = JsonDocument.Parse(await client.GetStringAsync(new Uri(server.Address, "v1/models")));
        Assert.Equal(["model-1", "model-2"], json.RootElement.GetProperty("data").EnumerateArray().Select(model => model.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Chat_AnyRequest_IsReadAndKeptWithoutTheKey()
    {
        await using var server = ModelServer.Start(ModelServerReply.Of("ok"));
        using var client = Client(server);
        using var content = new StringContent(Question, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(server.Address, "v1/chat/completions"), content);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("s", 1), (request.System, request.Messages.Count));
        Assert.Equal(["one", "two"], request.Messages[0].Texts);
        Assert.DoesNotContain(request.Headers, header => header.Value.Contains(ModelServer.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnyPath_NotKnown_Is404()
    {
        await using var server = ModelServer.Start(ModelServerReply.Of("ok"));
        using var client = Client(server);
        using var response = await client.GetAsync(new Uri(server.Address, "v1/other"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Billed_AnswersAndRefusals_CountsWhatWasGiven()
    {
        var usage = new ModelServerUsage(100, 10);
        await using var world = new ProviderFixture(ProviderKind.OpenAi, ModelServerScript.InOrder(
            ModelServerReply.Failing(ModelServerFault.Overloaded) with { Usage = usage },
            ModelServerReply.Of("ok") with { Usage = usage },
            ModelServerReply.Failing(ModelServerFault.EndsEarly) with { Usage = usage }));
        foreach (var streams in new[] { false, false, true })
        {
            await Record.ExceptionAsync(() => world.AskAsync(streams));
        }

        Assert.Equal(new ModelServerUsage(200, 15), world.Server.Billed);
    }

    [Fact]
    public async Task Connections_CallsOneAfterTheOther_ShareOne()
    {
        await using var world = new ProviderFixture(ProviderKind.OpenAi, ModelServerReply.Of("ok"));
        for (var call = 0; call < 3; call++)
        {
            await world.AskAsync(streams: call == 1);
        }

        Assert.Equal(3, Assert.Single(world.Server.Connections).Requests);
    }

    private static HttpClient Client(ModelServer server)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ModelServer.Key);
        return client;
    }
}
