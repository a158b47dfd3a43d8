using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;
using Witan.Models.Cache;
using Witan.Models.Calls;
using Witan.Models.Faults;
using Witan.Testing;

namespace Witan.Models.Tests.Cache;

/// <summary>Streams of the same question that run at once are one call.</summary>
public sealed class SharedStreamTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly AnswerCache _cache;
    private readonly SteppedMind _mind = new();
    private readonly CachingChatClient _client;

    public SharedStreamTests()
    {
        _cache = new AnswerCache(new CacheOptions(), _time);
        _client = new CachingChatClient(_mind, "provider", _cache);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _cache.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SecondStream_WaitsForTheFirstsEnd_AndPaysNothing(bool isKept)
    {
        _mind.Ends = isKept ? ChatFinishReason.Stop : ChatFinishReason.Length;
        await using var first = Stream();
        Assert.True(await first.MoveNextAsync());
        var second = WholeAsync();
        Assert.False(second.IsCompleted);
        Assert.Equal("a b ", (await RestAsync(first)).Text);
        var shared = await second;
        Assert.Equal((1, "a b ", true), (_mind.Calls, shared.Text, AnswerMarks.IsCached(shared)));
        Assert.Equal(1, _cache.Stats.SharedFlights);
    }

    [Fact]
    public async Task ReaderOfTheFirstLeaves_TheSecondMakesACallOfItsOwn()
    {
        var first = Stream();
        Assert.True(await first.MoveNextAsync());
        var second = WholeAsync();
        await first.DisposeAsync();
        Assert.Equal("a b ", (await second).Text);
        Assert.Equal(2, _mind.Calls);
    }

    [Fact]
    public async Task FirstBreaks_TheSecondHasItsFault_AndIsChargedNothingForIt()
    {
        _mind.Fault = new ModelException(ModelFault.Network, "provider", "m", "cut") { MayBeBilled = true };
        await using var first = Stream();
        Assert.True(await first.MoveNextAsync());
        var second = WholeAsync();
        Assert.True((await Assert.ThrowsAsync<ModelException>(() => RestAsync(first))).MayBeBilled);
        var fault = await Assert.ThrowsAsync<ModelException>(() => second);
        Assert.Equal((ModelFault.Network, false, 1), (fault.Fault, fault.MayBeBilled, _mind.Calls));
    }

    [Fact]
    public async Task FirstIsKeptByItsReaderForTooLong_TheSecondAsksByItself()
    {
        await using var first = Stream();
        Assert.True(await first.MoveNextAsync());
        Assert.Equal("a b ", (await _time.PassUntilAsync(WholeAsync())).Text);
        Assert.True(_mind.Calls >= 2);
        Assert.Equal("a b ", (await RestAsync(first)).Text);
    }

    [Fact]
    public async Task SecondLeaves_TheFirstGoesOn()
    {
        using var stop = new CancellationTokenSource();
        await using var first = Stream();
        Assert.True(await first.MoveNextAsync());
        var second = WholeAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal("a b ", (await RestAsync(first)).Text);
    }

    private static async Task<ChatResponse> RestAsync(IAsyncEnumerator<ChatResponseUpdate> stream)
    {
        var updates = new List<ChatResponseUpdate> { stream.Current };
        while (await stream.MoveNextAsync())
        {
            updates.Add(stream.Current);
        }

        return updates.ToChatResponse();
    }

    private static ChatOptions Options()
    {
        var options = new ChatOptions();
        new ModelCall(TenantContext.Local, "rapid", "1").PutInto(options);
        return options;
    }

    private IAsyncEnumerator<ChatResponseUpdate> Stream() => _client.GetStreamingResponseAsync("Why?", Options()).GetAsyncEnumerator();

    private Task<ChatResponse> WholeAsync(CancellationToken cancellationToken = default) => _client.GetStreamingResponseAsync("Why?", Options(), cancellationToken).ToChatResponseAsync(cancellationToken);

    private sealed class SteppedMind : IChatClient
    {
        private int _calls;

        public int Calls => _calls;

        public ChatFinishReason Ends { get; set; } = ChatFinishReason.Stop;

        public ModelException? Fault { get; set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _calls);
            yield return new ChatResponseUpdate(ChatRole.Assistant, "a ");
            await Task.Yield();
            if (Fault is not null)
            {
                throw Fault;
            }

            yield return new ChatResponseUpdate(ChatRole.Assistant, "b ") { FinishReason = Ends };
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
