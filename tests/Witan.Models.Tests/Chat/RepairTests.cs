using System.Globalization;
using System.Text.Json.Serialization;
using Witan.Kernel.Identity;
using Witan.Models.Calls;
using Witan.Models.Chat;
using Witan.Models.Faults;
using Witan.Models.Minds;
using Witan.Models.Prices;
using Witan.Models.Providers;
using Witan.Models.Settings;
using Witan.Testing.Models;

namespace Witan.Models.Tests.Chat;

/// <summary>Over a socket, through the whole pipeline: a model has one more try before the next one is asked.</summary>
public sealed partial class RepairTests
{
    private const string Good = """{"stance":2}""";
    private const string Bad = """{"stance":"very"}""";

    [Theory]
    [InlineData(ProviderKind.Anthropic)]
    [InlineData(ProviderKind.OpenAi)]
    public async Task Malformed_IsRepairedOnTheSameModel_BeforeAnotherIsAsked(ProviderKind kind)
    {
        await using var first = ModelServer.Start(ModelServerScript.InOrder(ModelServerReply.Of(Bad), ModelServerReply.Of(Good)));
        await using var second = ModelServer.Start(ModelServerReply.Of(Good));
        await using var minds = Minds(kind, first, second);
        var book = new Book();
        var answer = await AskAsync(minds, book);
        Assert.Equal((2, 2, 0), (answer.Value.Stance, first.Requests.Count, second.Requests.Count));
        Assert.Null(answer.Fallback);
        Assert.Contains("Your answer cannot be read", first.Requests[1].Messages[^1].Texts[0], StringComparison.Ordinal);

        // Both were paid for, and both are told.
        Assert.Equal(2, answer.Uses.Count);
        Assert.Equal(book.Settled.Sum(use => use.CostUsd), answer.Uses.Sum(use => use.CostUsd));
        Assert.All(answer.Uses, use => Assert.True(use.CostUsd > 0));
    }

    [Fact]
    public async Task MalformedTwice_GoesToTheNextModel_WhichHasATryOfItsOwn()
    {
        await using var first = ModelServer.Start(ModelServerReply.Of(Bad));
        await using var second = ModelServer.Start(ModelServerScript.InOrder(ModelServerReply.Of(Bad), ModelServerReply.Of(Good)));
        await using var minds = Minds(ProviderKind.OpenAi, first, second);
        var answer = await AskAsync(minds, new Book());
        Assert.Equal((2, 2, 2), (answer.Value.Stance, first.Requests.Count, second.Requests.Count));
        Assert.Equal(("first/model-1", "second/model-1"), (answer.Fallback?.From, answer.Fallback?.To));
        Assert.Contains("cannot be used", answer.Fallback!.Reason, StringComparison.Ordinal);
        // The second is asked what the first was asked, not what the first said.
        Assert.Equal(first.Requests[0].Messages.Count, second.Requests[0].Messages.Count);
    }

    [Fact]
    public async Task CutOff_HasMoreRoomOnTheSameModel_BeforeAnotherIsAsked()
    {
        await using var first = ModelServer.Start(ModelServerScript.InOrder(ModelServerReply.Failing(ModelServerFault.Truncated, Good), ModelServerReply.Of(Good)));
        await using var second = ModelServer.Start(ModelServerReply.Of(Good));
        await using var minds = Minds(ProviderKind.OpenAi, first, second);
        Assert.Null((await AskAsync(minds, new Book())).Fallback);
        Assert.Equal((2, 0), (first.Requests.Count, second.Requests.Count));
    }

    [Fact]
    public async Task MalformedEverywhere_IsAFaultThatNamesBoth()
    {
        await using var first = ModelServer.Start(ModelServerReply.Of(Bad));
        await using var second = ModelServer.Start(ModelServerReply.Of(Bad));
        await using var minds = Minds(ProviderKind.OpenAi, first, second);
        var fault = await Assert.ThrowsAsync<ModelException>(() => AskAsync(minds, new Book()));
        Assert.Equal(ModelFault.Malformed, fault.Fault);
        Assert.Contains("nor did second/model-1 (Malformed) answer", fault.Message, StringComparison.Ordinal);
        Assert.Equal((2, 2), (first.Requests.Count, second.Requests.Count));
    }

    private static ModelMinds Minds(ProviderKind kind, ModelServer first, ModelServer second)
    {
        var settings = new ModelSettings
        {
            Providers = new Dictionary<string, ProviderSettings>
            {
                ["first"] = new() { Kind = kind, Address = kind == ProviderKind.Anthropic ? first.Address : first.ChatAddress, KeyVariable = "KEY" },
                ["second"] = new() { Kind = kind, Address = kind == ProviderKind.Anthropic ? second.Address : second.ChatAddress, KeyVariable = "KEY" },
            },
            Roles = new Dictionary<string, IReadOnlyList<string>> { ["core"] = ["first/model-1", "second/model-1"] },
            Prices = new Dictionary<string, ModelPrice> { ["model-1"] = new(3, 15) },
        };
        Assert.Empty(settings.Faults());
        return new ModelMinds(settings, _ => ModelServer.Key, new ScriptedChatClient(), TimeProvider.System);
    }

    private static Task<MindAnswer<Opinion>> AskAsync(ModelMinds minds, Book book) => minds.For(TenantContext.Local, ModelRole.Core).AskAsync(
        new MindRequest<Opinion>
        {
            Task = "opinion",
            Instructions = "You are asked.",
            Documents = [],
            Input = "{}",
            Answer = RepairJson.Default.Opinion,
            Call = new ModelCall(TenantContext.Local, "rapid", "1") { Budget = book },
        },
        CancellationToken.None);

    internal sealed record Opinion(int Stance);

    [JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Opinion))]
    internal sealed partial class RepairJson : JsonSerializerContext;

    private sealed class Book : ICallBudget
    {
        private int _calls;

        public List<CallUse> Settled { get; } = [];

        public Task<string> ReserveAsync(CallEstimate request, CancellationToken cancellationToken) => Task.FromResult((++_calls).ToString(CultureInfo.InvariantCulture));

        public void Settle(string call, CallUse use) => Settled.Add(use);
    }
}
