using System.Runtime.CompilerServices;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using Witan.Models.Prices;

namespace Witan.Models.Providers;

/// <summary>A model of Anthropic's, through the adapter of Anthropic's library. What the adapter cannot know is added here: marks, usage, ends.</summary>
/// <param name="inner">The library's adapter.</param>
/// <param name="provider">The provider.</param>
/// <param name="model">The model.</param>
internal sealed class AnthropicChatClient(IChatClient inner, ProviderOptions provider, string model) : ProviderChatClient(provider, model)
{
    /// <inheritdoc/>
    protected override async Task<ChatResponse> AskAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CallTrace trace, CancellationToken cancellationToken)
    {
        var response = await inner.GetResponseAsync(StablePrefix.Mark(messages), WithStrictSchema(options), cancellationToken);
        if (response.RawRepresentation is Message message)
        {
            response.Usage = UsageCounts.Write(Count(message.Usage));
            response.FinishReason = End(message.StopReason?.Raw());
        }

        return response;
    }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, CallTrace trace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tally = new AnthropicTally();
        await foreach (var update in inner.GetStreamingResponseAsync(StablePrefix.Mark(messages), WithStrictSchema(options), cancellationToken))
        {
            if (update.RawRepresentation is RawMessageStreamEvent step)
            {
                tally.Take(step);
                trace.Usage = tally.Usage;
            }

            // The usage is told once, at the end, and by our own count.
            update.Contents = [.. update.Contents.Where(content => content is not UsageContent)];
            update.FinishReason = tally.End;
            yield return update;
        }

        if (tally.Usage is not { } usage)
        {
            // The library passes by what it does not know.
            throw new FormatException("The stream holds no answer.");
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(usage)]) { FinishReason = tally.End };
    }

    /// <inheritdoc/>
    protected override ErrorBody? Told(Exception error) => error is AnthropicServiceException and not AnthropicApiException and AnthropicServiceException { Body: var body }
        ? ErrorBody.Read(body.ValueKind == System.Text.Json.JsonValueKind.Undefined ? string.Empty : body.GetRawText())
        : null;

    /// <summary>Reads why an answer ended.</summary>
    /// <param name="reason">The word on the wire; null when there is none.</param>
    internal static ChatFinishReason? End(string? reason) => reason switch
    {
        null => null,
        "end_turn" or "stop_sequence" => ChatFinishReason.Stop,
        "max_tokens" or "model_context_window_exceeded" => ChatFinishReason.Length,
        "refusal" => ChatFinishReason.ContentFilter,
        "tool_use" => ChatFinishReason.ToolCalls,
        _ => new ChatFinishReason(reason),
    };

    private static TokenCounts Count(Usage usage) =>
        new(usage.InputTokens, usage.OutputTokens, usage.CacheReadInputTokens ?? 0, usage.CacheCreationInputTokens ?? 0);

    private static ChatOptions? WithStrictSchema(ChatOptions? options)
    {
        if (options?.ResponseFormat is not ChatResponseFormatJson { Schema: { } schema } format || StrictSchema.Of(schema) is not { } strict)
        {
            return options;
        }

        using var json = System.Text.Json.JsonDocument.Parse(strict.ToJsonString());
        var asked = options.Clone();
        asked.ResponseFormat = ChatResponseFormat.ForJsonSchema(json.RootElement.Clone(), format.SchemaName, format.SchemaDescription);
        return asked;
    }
}
