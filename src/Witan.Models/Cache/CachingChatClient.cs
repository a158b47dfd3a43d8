using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Witan.Models.Calls;
using Witan.Models.Faults;

namespace Witan.Models.Cache;

/// <summary>Answers from the cache what was answered before, marked, and at no cost. Safe to share.</summary>
/// <remarks>
/// A request is cached when it brings its <see cref="ModelCall"/> and all that its answer depends on. Of many who ask for the same at once
/// one pays, and the others get his answer, marked as if it came from the cache. Streams are replayed as one piece when they are known; of two
/// that are not known and run at once the second waits for the first's end. When the first's reader leaves, the second makes a call of its own.
/// </remarks>
/// <param name="inner">What answers.</param>
/// <param name="provider">The provider, as it is configured; part of the key.</param>
/// <param name="cache">The cache; it may serve many clients, and is not disposed of by any.</param>
public sealed class CachingChatClient(IChatClient inner, string provider, AnswerCache cache) : DelegatingChatClient(inner)
{
    /// <summary>How often a stream waits for others' that come to nothing; then it asks by itself.</summary>
    private const int FollowsMax = 3;

    private readonly string? _model = inner.GetService<ChatClientMetadata>()?.DefaultModelId;

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        if (KeyOf(asked, options) is not { } key)
        {
            return await base.GetResponseAsync(asked, options, cancellationToken);
        }

        ChatResponse? paid = null;
        var isOwn = false;
        ModelCall.Of(options)?.Sending?.Wait();
        CacheResult result;
        try
        {
            result = await cache.GetOrCallAsync(
                key,
                async token =>
                {
                    isOwn = true;
                    Send(options);
                    paid = await base.GetResponseAsync(asked, options, token);
                    return Written(paid);
                },
                () => ModelCall.Of(options)?.Sending?.HandOver(),
                cancellationToken);
        }
        catch (ModelException fault) when (!isOwn)
        {
            throw fault.ForOthers();
        }

        return result switch
        {
            { Source: AnswerSource.Call } => paid!,
            { Answer.Live: LiveAnswer live } => live.ToResponse(),
            // What cannot be read was made by no version that has the same keys; it is asked for again rather than trusted.
            _ => StoredAnswer.Read(result.Answer)?.ToResponse() ?? await AgainAsync(asked, options, cancellationToken),
        };
    }

    private Task<ChatResponse> AgainAsync(IReadOnlyList<ChatMessage> asked, ChatOptions? options, CancellationToken cancellationToken)
    {
        Send(options);
        return base.GetResponseAsync(asked, options, cancellationToken);
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        if (KeyOf(asked, options) is not { } key)
        {
            await foreach (var update in base.GetStreamingResponseAsync(asked, options, cancellationToken).WithCancellation(cancellationToken))
            {
                yield return update;
            }

            yield break;
        }

        for (var follows = 0; ; follows++)
        {
            ModelCall.Of(options)?.Sending?.Wait();
            var found = (await cache.FindAsync(key, cancellationToken))?.Answer;
            var isFirst = true;
            var flight = found is null && follows < FollowsMax ? cache.Streams.Board(key, out isFirst) : null;
            // Whoever was first may have landed after it was looked for.
            found ??= isFirst ? cache.Peek(key) : await FollowAsync(flight!, cancellationToken);
            if (Known(found) is { } known)
            {
                if (isFirst)
                {
                    Land(key, flight, found, null);
                }
                else
                {
                    cache.CountShared();
                }

                foreach (var update in known)
                {
                    yield return update;
                }

                yield break;
            }

            if (isFirst)
            {
                await foreach (var update in LeadAsync(key, flight, asked, options, cancellationToken).WithCancellation(cancellationToken))
                {
                    yield return update;
                }

                yield break;
            }
        }
    }

    private async Task<CachedAnswer?> FollowAsync(TaskCompletionSource<CachedAnswer?> flight, CancellationToken cancellationToken)
    {
        try
        {
            return await cache.Streams.WaitAsync(flight, cancellationToken);
        }
        catch (ModelException fault)
        {
            throw fault.ForOthers();
        }
    }

    /// <summary>Reads a stream for all who wait for it.</summary>
    private async IAsyncEnumerable<ChatResponseUpdate> LeadAsync(
        CacheKey key, TaskCompletionSource<CachedAnswer?>? flight, IReadOnlyList<ChatMessage> asked, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var updates = new List<ChatResponseUpdate>();
        CachedAnswer? answer = null;
        ModelException? fault = null;
        try
        {
            Send(options);
            await using var stream = base.GetStreamingResponseAsync(asked, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(stream, failed => fault = failed))
            {
                // A copy: whoever reads the stream may change what he is given.
                updates.Add(stream.Current.Clone());
                yield return stream.Current;
            }

            answer = Written(updates.ToChatResponse());
            cache.Store(key, answer);
        }
        finally
        {
            Land(key, flight, answer, fault);
        }
    }

    private void Land(CacheKey key, TaskCompletionSource<CachedAnswer?>? flight, CachedAnswer? answer, Exception? fault)
    {
        if (flight is not null)
        {
            cache.Streams.Land(key, flight, answer, fault);
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> stream, Action<ModelException> failed)
    {
        try
        {
            return await stream.MoveNextAsync();
        }
        catch (ModelException fault)
        {
            failed(fault);
            throw;
        }
    }

    /// <summary>Makes a stream of a whole answer; null when there is none, or it cannot be read.</summary>
    private static IEnumerable<ChatResponseUpdate>? Known(CachedAnswer? answer) => answer switch
    {
        null => null,
        { Live: LiveAnswer live } => live.ToResponse().ToChatResponseUpdates(),
        _ => StoredAnswer.Read(answer) is { } stored ? [stored.ToUpdate()] : null,
    };

    private static CachedAnswer Written(ChatResponse answer) =>
        StoredAnswer.Of(answer)?.Write() ?? new CachedAnswer(default(ReadOnlyMemory<byte>)) { IsKept = false, Live = LiveAnswer.Of(answer) };

    /// <summary>Says that a call of the caller's own is made: what is found, or another's, costs nothing whenever he leaves.</summary>
    private static void Send(ChatOptions? options)
    {
        if (ModelCall.Of(options)?.Sending?.TrySend() is false)
        {
            throw new OperationCanceledException("The caller broke the call off before it was sent.");
        }
    }

    private CacheKey? KeyOf(IReadOnlyList<ChatMessage> messages, ChatOptions? options) =>
        ModelCall.Of(options) is { } call ? CacheKeyBuilder.Build(provider, _model, call, messages, options) : null;
}
