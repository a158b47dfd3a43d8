using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;
using Witan.Models.Calls;

namespace Witan.Models.Cache;

/// <summary>What of an answer is kept, as JSON. A change of it wants another form of keys (<see cref="CacheKeyBuilder"/>).</summary>
internal sealed record StoredAnswer
{
    /// <summary>Gets the text.</summary>
    [JsonPropertyName("t")]
    public required string Text { get; init; }

    /// <summary>Gets the model that answered.</summary>
    [JsonPropertyName("m")]
    public string? Model { get; init; }

    /// <summary>Gets why it ended.</summary>
    [JsonPropertyName("f")]
    public string? Finish { get; init; }

    /// <summary>Gets the tokens that were read when it was paid for.</summary>
    [JsonPropertyName("i")]
    public long? InputTokens { get; init; }

    /// <summary>Gets the tokens that were written when it was paid for.</summary>
    [JsonPropertyName("o")]
    public long? OutputTokens { get; init; }

    /// <summary>Takes down an answer; null for one that is not kept.</summary>
    /// <remarks>
    /// Kept is text that came to its own end. Not kept are calls of tools, answers that were cut off or filtered, and those of another model
    /// than the one that was asked: the right one may answer the next time.
    /// </remarks>
    public static StoredAnswer? Of(ChatResponse response) => IsKept(response)
        ? new StoredAnswer
        {
            Text = response.Text,
            Model = response.ModelId,
            Finish = response.FinishReason?.Value,
            InputTokens = response.Usage?.InputTokenCount,
            OutputTokens = response.Usage?.OutputTokenCount,
        }
        : null;

    /// <summary>Reads it; null when it is none.</summary>
    public static StoredAnswer? Read(CachedAnswer answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Content.Span, StoredAnswerJson.Default.StoredAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    public CachedAnswer Write() => new(JsonSerializer.SerializeToUtf8Bytes(this, StoredAnswerJson.Default.StoredAnswer));

    /// <summary>Makes an answer of it that costs nothing and says where it comes from.</summary>
    public ChatResponse ToResponse()
    {
        var response = new ChatResponse(new ChatMessage(ChatRole.Assistant, Text)) { ModelId = Model, FinishReason = Reason, Usage = Nothing() };
        AnswerMarks.MarkCached(response);
        return response;
    }

    /// <summary>Makes the one piece of a stream of it.</summary>
    public ChatResponseUpdate ToUpdate()
    {
        var update = new ChatResponseUpdate(ChatRole.Assistant, [new TextContent(Text), new UsageContent(Nothing())]) { ModelId = Model, FinishReason = Reason };
        AnswerMarks.MarkCached(update);
        return update;
    }

    private ChatFinishReason? Reason => Finish is null ? null : new ChatFinishReason(Finish);

    private static UsageDetails Nothing() => new() { InputTokenCount = 0, OutputTokenCount = 0, TotalTokenCount = 0 };

    private static bool IsKept(ChatResponse response) =>
        (response.FinishReason is null || response.FinishReason == ChatFinishReason.Stop)
        && response.Text.Length > 0
        && response.ContinuationToken is null
        && response.ConversationId is null
        && AnswerMarks.FallbackOf(response) is null
        && !AnswerMarks.IsCached(response)
        && response.Messages.SelectMany(message => message.Contents).All(content => content is TextContent or TextReasoningContent or UsageContent);
}
