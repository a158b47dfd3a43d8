using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;
using Witan.Models.Cache;
using Witan.Models.Calls;
using Witan.Testing;

namespace Witan.Models.Tests.Cache;

public sealed class CachingChatClientTests : IAsyncLifetime
{
    private readonly AnswerCache _cache = new(new CacheOptions(), new ManualTimeProvider());
    private readonly Mind _mind = new();
    private CachingChatClient? _client;

    private CachingChatClient Client => _client!;

    public ValueTask InitializeAsync()
    {
        _client = new CachingChatClient(_mind, "provider", _cache);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _cache.DisposeAsync();
    }

    [Fact]
    public async Task GetResponse_SecondTime_IsTheSameMarkedAndFree()
    {
        var paid = await AskAsync("hello");
        var cached = await AskAsync("hello");
        Assert.Equal(1, _mind.Calls);
        Assert.False(AnswerMarks.IsCached(paid));
        Assert.Equal(7, paid.Usage!.InputTokenCount);
        Assert.True(AnswerMarks.IsCached(cached));
        Assert.Equal((paid.Text, paid.ModelId, paid.FinishReason), (cached.Text, cached.ModelId, cached.FinishReason));
        Assert.Equal((0, 0), (cached.Usage!.InputTokenCount, cached.Usage.OutputTokenCount));
    }

    [Fact]
    public async Task GetResponse_AnotherTenantPersonaPromptOrModel_IsAnotherQuestion()
    {
        await AskAsync("hello");
        await AskAsync("hello", Options(tenant: "south"));
        await AskAsync("hello", Options(persona: "optimist"));
        await AskAsync("hello", Options(prompt: "v2"));
        var options = Options();
        options.ModelId = "larger";
        await AskAsync("hello", options);
        Assert.Equal(5, _mind.Calls);
    }

    [Fact]
    public async Task GetResponse_NobodySaysForWhom_IsNotCached()
    {
        await Client.GetResponseAsync("hello");
        await Client.GetResponseAsync("hello", new ChatOptions());
        Assert.Equal(2, _mind.Calls);
        Assert.Equal(0, _cache.Stats.Memory.Entries);
    }

    [Fact]
    public async Task GetResponse_AnswerDidNotEndWell_IsNotKept()
    {
        var bad = new[]
        {
            Answer(finish: ChatFinishReason.Length),
            Answer(finish: ChatFinishReason.ContentFilter),
            Answer(finish: ChatFinishReason.ToolCalls),
            Answer(text: string.Empty),
            new ChatResponse(new ChatMessage(ChatRole.Assistant, [new TextContent("x"), new FunctionCallContent("1", "f")])),
            Answer(change: response => response.ConversationId = "c"),
            Answer(change: response => AnswerMarks.PutFallback(response, new FallbackNote("a/b", "c/d", "down"))),
        };
        foreach (var answer in bad)
        {
            _mind.Answer = answer;
            Assert.Same(answer, await AskAsync("hello"));
        }

        Assert.Equal(bad.Length, _mind.Calls);
        _mind.Answer = Answer(finish: null);
        await AskAsync("hello");
        await AskAsync("hello");
        Assert.Equal(bad.Length + 1, _mind.Calls);
    }

    [Fact]
    public async Task GetResponse_AskedAtTheSameTime_OnePaysAndTheOthersGetTheSame()
    {
        foreach (var answer in new[] { Answer(), Answer(finish: ChatFinishReason.Length) })
        {
            _mind.Gate = new TaskCompletionSource();
            _mind.Answer = answer;
            var waiting = Enumerable.Range(0, 20).Select(_ => AskAsync($"hello {answer.FinishReason}")).ToList();
            _mind.Gate.SetResult();
            var answers = await Task.WhenAll(waiting);
            Assert.Single(answers, one => !AnswerMarks.IsCached(one));
            Assert.All(answers, one => Assert.Equal((answer.Text, answer.FinishReason), (one.Text, one.FinishReason)));
            Assert.Equal(20, answers.Distinct(ReferenceEqualityComparer.Instance).Count());
            Assert.Equal(answer.Usage!.InputTokenCount, answers.Sum(one => one.Usage!.InputTokenCount));
        }

        Assert.Equal(2, _mind.Calls);
    }

    [Fact]
    public async Task GetResponse_ModelFails_IsToldAndAskedAgain()
    {
        _mind.Fault = new InvalidOperationException("no");
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync("hello"));
        _mind.Fault = null;
        Assert.False(AnswerMarks.IsCached(await AskAsync("hello")));
    }

    [Fact]
    public async Task Stream_SecondTime_IsReplayedAsOnePiece()
    {
        var first = await StreamAsync("hello");
        Assert.True(first.Count > 1);
        var second = Assert.Single(await StreamAsync("hello"));
        Assert.True(AnswerMarks.IsCached(new List<ChatResponseUpdate> { second }.ToChatResponse()));
        Assert.Equal(first.ToChatResponse().Text, second.Text);
        Assert.Equal(0, new List<ChatResponseUpdate> { second }.ToChatResponse().Usage!.InputTokenCount);
        Assert.True(AnswerMarks.IsCached(await AskAsync("hello")));
        Assert.Equal(1, _mind.Calls);
    }

    [Fact]
    public async Task Stream_ReaderStopsEarly_IsNotKept()
    {
        await foreach (var update in Client.GetStreamingResponseAsync("hello", Options()))
        {
            Assert.NotEmpty(update.Text);
            break;
        }

        await StreamAsync("hello");
        Assert.Equal(2, _mind.Calls);
    }

    [Fact]
    public async Task Stream_EndsCutOff_IsNotKept()
    {
        _mind.Answer = Answer(finish: ChatFinishReason.Length);
        await StreamAsync("hello");
        await StreamAsync("hello");
        Assert.Equal(2, _mind.Calls);
    }

    private static ChatResponse Answer(string text = "good day to you", ChatFinishReason? finish = null, Action<ChatResponse>? change = null)
    {
        var response = new ChatResponse(new ChatMessage(ChatRole.Assistant, text))
        {
            ModelId = "small",
            FinishReason = finish,
            Usage = new UsageDetails { InputTokenCount = 7, OutputTokenCount = 3 },
        };
        change?.Invoke(response);
        return response;
    }

    private static ChatOptions Options(string tenant = "north", string persona = "critic", string prompt = "v1")
    {
        var options = new ChatOptions();
        new ModelCall(new TenantContext(new TenantId(tenant), new UserId("ada")), persona, prompt).PutInto(options);
        return options;
    }

    private Task<ChatResponse> AskAsync(string text, ChatOptions? options = null) => Client.GetResponseAsync(text, options ?? Options());

    private async Task<List<ChatResponseUpdate>> StreamAsync(string text)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in Client.GetStreamingResponseAsync(text, Options()))
        {
            updates.Add(update);
        }

        return updates;
    }

    private sealed class Mind : IChatClient
    {
        private int _calls;

        public int Calls => _calls;

        public ChatResponse Answer { get; set; } = CachingChatClientTests.Answer(finish: ChatFinishReason.Stop);

        public Exception? Fault { get; set; }

        public TaskCompletionSource? Gate { get; set; }

        public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _calls);
            await (Gate?.Task ?? Task.CompletedTask);
            return Fault is null ? Answer : throw Fault;
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _calls);
            await Task.Yield();
            foreach (var word in Answer.Text.Split(' '))
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, $"{word} ");
            }

            yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(Answer.Usage!)]) { FinishReason = Answer.FinishReason, ModelId = Answer.ModelId };
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
