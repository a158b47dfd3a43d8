using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Witan.Models.Tests.Resilience;

/// <summary>A model that lets other threads run in the middle of each answer, and counts how many it answers at once.</summary>
internal sealed class YieldingModel : IChatClient
{
    private readonly Lock _gate = new();
    private int _underWay;

    public int Tries { get; private set; }

    public int UnderWayMax { get; private set; }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Count(1);
        try
        {
            for (var piece = 0; piece < 5; piece++)
            {
                await Task.Yield();
                yield return new ChatResponseUpdate(ChatRole.Assistant, "a");
            }
        }
        finally
        {
            Count(-1);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private void Count(int change)
    {
        lock (_gate)
        {
            _underWay += change;
            Tries += Math.Max(0, change);
            UnderWayMax = Math.Max(UnderWayMax, _underWay);
        }
    }
}
