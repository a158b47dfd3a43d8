using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Witan.Models.Trace;

/// <summary>Tells of each call to a model, by an activity and by counts; see <see cref="ModelTelemetry"/>. The outermost layer of a model's pipeline. Safe to share.</summary>
/// <param name="inner">What answers, with its accounts.</param>
/// <param name="provider">The provider, as it is configured.</param>
/// <param name="model">The model.</param>
/// <param name="time">The clock.</param>
public sealed class TracedChatClient(IChatClient inner, string provider, string model, TimeProvider time) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var call = new TracedCall(provider, model, options, time);
        try
        {
            var answer = await base.GetResponseAsync(messages, call.Options, cancellationToken);
            call.Answer(answer);
            return answer;
        }
        catch (Exception error)
        {
            call.Fail(error);
            throw;
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Disposed of after the stream: what a reader who leaves has to pay is settled when the stream is closed.
        using var call = new TracedCall(provider, model, options, time);
        var pieces = new List<ChatResponseUpdate>();
        await using var stream = base.GetStreamingResponseAsync(messages, call.Options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(stream, call))
        {
            pieces.Add(stream.Current);
            yield return stream.Current;
        }

        call.Answer(pieces.ToChatResponse());
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> stream, TracedCall call)
    {
        try
        {
            return await stream.MoveNextAsync();
        }
        catch (Exception error)
        {
            call.Fail(error);
            throw;
        }
    }
}
