using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Witan.Models.Calls;

namespace Witan.Models.Cache;

/// <summary>Answers from the cache what was answered before, marked, and at no cost. Safe to share.</summary>
/// <remarks>
/// A request is cached when it brings its <see cref="ModelCall"/> and all that its answer depends on. Of many who ask for the same at once
/// one pays, and the others get his answer, marked as if it came from the cache. Streams are replayed as one piece when they are known; two
/// that are not known and run at once are two calls, since a stream cannot be taken over from someone who stops reading it.
/// </remarks>
/// <param name="inner">What answers.</param>
/// <param name="provider">The provider, as it is configured; part of the key.</param>
/// <param name="cache">The cache; it may serve many clients, and is not disposed of by any.</param>
public sealed class CachingChatClient(IChatClient inner, string provider, AnswerCache cache) : DelegatingChatClient(inner)
{
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
        var result = await cache.GetOrCallAsync(
            key,
            async token =>
            {
                paid = await base.GetResponseAsync(asked, options, token);
                return StoredAnswer.Of(paid)?.Write() ?? new CachedAnswer(default(ReadOnlyMemory<byte>)) { IsKept = false, Live = LiveAnswer.Of(paid) };
            },
            cancellationToken);
        return result switch
        {
            { Source: AnswerSource.Call } => paid!,
            { Answer.Live: LiveAnswer live } => live.ToResponse(),
            // What cannot be read was made by no version that has the same keys; it is asked for again rather than trusted.
            _ => StoredAnswer.Read(result.Answer)?.ToResponse() ?? await base.GetResponseAsync(asked, options, cancellationToken),
        };
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var key = KeyOf(asked, options);
        if (key is { } known && await cache.FindAsync(known, cancellationToken) is { } found && StoredAnswer.Read(found.Answer) is { } stored)
        {
            yield return stored.ToUpdate();
            yield break;
        }

        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in base.GetStreamingResponseAsync(asked, options, cancellationToken).WithCancellation(cancellationToken))
        {
            if (key is not null)
            {
                // A copy: whoever reads the stream may change what he is given.
                updates.Add(update.Clone());
            }

            yield return update;
        }

        if (key is { } ended && StoredAnswer.Of(updates.ToChatResponse()) is { } whole)
        {
            cache.Store(ended, whole.Write());
        }
    }

    private CacheKey? KeyOf(IReadOnlyList<ChatMessage> messages, ChatOptions? options) =>
        ModelCall.Of(options) is { } call ? CacheKeyBuilder.Build(provider, _model, call, messages, options) : null;
}
