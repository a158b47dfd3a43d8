using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;
using Witan.Models.Chat;

namespace Witan.Models.Tests.Chat;

/// <summary>Answers of another shape than was asked for, and such as were cut off.</summary>
public sealed partial class MindChatTests
{
    private const string Good = """{"stance":2,"reason":"It holds."}""";

    [Fact]
    public async Task Answer_OfTheRightShape_TakesOneCall()
    {
        var mind = new Replies(Text(Good));
        Assert.Equal(new Opinion(2, "It holds."), (await mind.AskAsync(Request, CancellationToken.None)).Value);
        Assert.Single(mind.Asked);
    }

    [Fact]
    public async Task Answer_InAFence_IsRead()
    {
        var mind = new Replies(Text($"```json\n{Good}\n```"));
        Assert.Equal(2, (await mind.AskAsync(Request, CancellationToken.None)).Value.Stance);
    }

    [Fact]
    public async Task Answer_OfAnotherShape_IsRepairedOnce_AndToldWhy()
    {
        var mind = new Replies(Text("""{"stance":"very"}"""), Text(Good));
        var answer = await mind.AskAsync(Request, CancellationToken.None);
        Assert.Equal((2, 20L, 10L), (answer.Value.Stance, answer.InputTokens, answer.OutputTokens));
        var repair = mind.Asked[1].Messages;
        Assert.Equal([ChatRole.System, ChatRole.User, ChatRole.Assistant, ChatRole.User], repair.Select(message => message.Role));
        Assert.StartsWith("Your answer cannot be read", repair[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OfAnotherShapeTwice_FailsInWordsWithoutItsJson()
    {
        var mind = new Replies(Text("""{"stance":"very"}"""), Text("no JSON at all"));
        var error = await Assert.ThrowsAsync<MindAnswerException>(() => mind.AskAsync(Request, CancellationToken.None));
        Assert.Equal("The answer to opinion does not have the shape that was asked for.", error.Message);
        Assert.Equal(2, mind.Asked.Count);
    }

    [Fact]
    public async Task Answer_ThatWasCutOff_IsAskedForAgainWithTwiceTheRoom()
    {
        // It has the shape, and is not whole all the same.
        var mind = new Replies(Text(Good, ChatFinishReason.Length), Text(Good));
        await mind.AskAsync(Request, CancellationToken.None);
        Assert.Equal((2, 2), (mind.Asked.Count, mind.Asked[1].Messages.Count));
        Assert.Equal((null, 2 * 5), (mind.Asked[0].Options!.MaxOutputTokens, mind.Asked[1].Options!.MaxOutputTokens));
    }

    [Fact]
    public async Task Answer_ThatWasCutOffTwice_IsNeverShown()
    {
        var mind = new Replies(Text(Good, ChatFinishReason.Length), Text(Good, ChatFinishReason.Length));
        var error = await Assert.ThrowsAsync<MindAnswerException>(() => mind.AskAsync(Request, CancellationToken.None));
        Assert.EndsWith("was cut off.", error.Message, StringComparison.Ordinal);
    }

    private static MindRequest<Opinion> Request => new()
    {
        Task = "opinion",
        Instructions = "You are asked.",
        Documents = [],
        Input = "{}",
        Answer = Json.Default.Opinion,
    };

    private static ChatResponse Text(string text, ChatFinishReason? ends = null) => new(new ChatMessage(ChatRole.Assistant, text))
    {
        FinishReason = ends ?? ChatFinishReason.Stop,
        Usage = new UsageDetails { InputTokenCount = 10, OutputTokenCount = 5 },
    };

    internal sealed record Opinion(int Stance, string Reason);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Opinion))]
    internal sealed partial class Json : JsonSerializerContext;

    private sealed class Replies(params ChatResponse[] replies) : IChatClient
    {
        public List<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> Asked { get; } = [];

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Asked.Add(([.. messages], options));
            return Task.FromResult(replies[Asked.Count - 1]);
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
