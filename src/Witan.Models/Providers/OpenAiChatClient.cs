using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Witan.Models.Prices;
using Asked = Microsoft.Extensions.AI.ChatMessage;

namespace Witan.Models.Providers;

/// <summary>A model behind an endpoint that speaks OpenAI's chat completions. The adapter to <see cref="IChatClient"/> is ours (decision 0015).</summary>
/// <param name="connect">Makes the library's client for a model.</param>
/// <param name="provider">The provider.</param>
/// <param name="model">The model.</param>
internal sealed class OpenAiChatClient(Func<string, ChatClient> connect, ProviderOptions provider, string model) : ProviderChatClient(provider, model)
{
    private readonly ChatClient _client = connect(model);
    private readonly bool _isOwn = provider.Address is null || provider.Address.Host == OpenAiProvider.Own.Host;

    /// <inheritdoc/>
    protected override async Task<ChatResponse> AskAsync(IReadOnlyList<Asked> messages, ChatOptions? options, CallTrace trace, CancellationToken cancellationToken)
    {
        var result = await Client(options).CompleteChatAsync(OpenAiRequest.Messages(messages), OpenAiRequest.Options(options, _isOwn), cancellationToken);
        var completion = result.Value;
        trace.Usage = Usage(completion.Usage);
        var isRefusal = !string.IsNullOrEmpty(completion.Refusal);
        return new ChatResponse(new Asked(ChatRole.Assistant, isRefusal ? completion.Refusal : Text(completion.Content)))
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            CreatedAt = completion.CreatedAt,
            FinishReason = isRefusal ? Microsoft.Extensions.AI.ChatFinishReason.ContentFilter : End(completion.FinishReason),
            Usage = trace.Usage,
            RawRepresentation = completion,
        };
    }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IReadOnlyList<Asked> messages, ChatOptions? options, CallTrace trace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isRefusal = false;
        var stream = Client(options).CompleteChatStreamingAsync(OpenAiRequest.Messages(messages), OpenAiRequest.Options(options, _isOwn), cancellationToken);
        await foreach (var piece in stream.WithCancellation(cancellationToken))
        {
            StreamErrorException.ThrowIfTold(piece);
            if (piece is { CompletionId: null, Model: null, Usage: null })
            {
                throw new FormatException("A piece of the stream is no piece of an answer.");
            }

            isRefusal |= !string.IsNullOrEmpty(piece.RefusalUpdate);
            var update = new ChatResponseUpdate(ChatRole.Assistant, Text(piece.ContentUpdate) + piece.RefusalUpdate)
            {
                ResponseId = piece.CompletionId,
                MessageId = piece.CompletionId,
                ModelId = piece.Model,
                CreatedAt = piece.CreatedAt,
                FinishReason = piece.FinishReason is { } end ? isRefusal ? Microsoft.Extensions.AI.ChatFinishReason.ContentFilter : End(end) : null,
                RawRepresentation = piece,
            };
            if (Usage(piece.Usage) is { } usage && trace.Usage is null)
            {
                trace.Usage = usage;
                update.Contents.Add(new UsageContent(usage));
            }

            yield return update;
        }
    }

    /// <inheritdoc/>
    protected override ErrorBody? Told(Exception error) => (error as StreamErrorException)?.Said;

    private static Microsoft.Extensions.AI.ChatFinishReason End(OpenAI.Chat.ChatFinishReason end) => end switch
    {
        OpenAI.Chat.ChatFinishReason.Stop => Microsoft.Extensions.AI.ChatFinishReason.Stop,
        OpenAI.Chat.ChatFinishReason.Length => Microsoft.Extensions.AI.ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => Microsoft.Extensions.AI.ChatFinishReason.ContentFilter,
        OpenAI.Chat.ChatFinishReason.ToolCalls => Microsoft.Extensions.AI.ChatFinishReason.ToolCalls,
        _ => new(end.ToString()),
    };

    private static string Text(ChatMessageContent content) => string.Concat(content.Where(part => part.Kind == ChatMessageContentPartKind.Text).Select(part => part.Text));

    /// <summary>Reads a usage: the tokens of the prompt hold those that came from the cache.</summary>
    private static UsageDetails? Usage(ChatTokenUsage? usage)
    {
        if (usage is null)
        {
            return null;
        }

        var cached = Math.Clamp(usage.InputTokenDetails?.CachedTokenCount ?? 0, 0, usage.InputTokenCount);
        return UsageCounts.Write(new TokenCounts(usage.InputTokenCount - cached, usage.OutputTokenCount, cached, 0));
    }

    private ChatClient Client(ChatOptions? options) => options?.ModelId is { } other && other != Model ? connect(other) : _client;
}
