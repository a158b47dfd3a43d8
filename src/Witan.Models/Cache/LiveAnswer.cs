using Microsoft.Extensions.AI;
using Witan.Models.Calls;

namespace Witan.Models.Cache;

/// <summary>An answer that is not kept, for those who asked for the same while it was under way. Immutable.</summary>
/// <remarks>Taken before the one who paid gets his: the layers above write their marks into what they are given.</remarks>
internal sealed record LiveAnswer
{
    private readonly IReadOnlyList<ChatMessage> _messages;

    private LiveAnswer(IReadOnlyList<ChatMessage> messages) => _messages = messages;

    private string? Model { get; init; }

    private ChatFinishReason? Reason { get; init; }

    private FallbackNote? Fallback { get; init; }

    public static LiveAnswer Of(ChatResponse response) => new([.. response.Messages.Select(message => message.Clone())])
    {
        Model = response.ModelId,
        Reason = response.FinishReason,
        Fallback = AnswerMarks.FallbackOf(response),
    };

    /// <summary>Makes an answer of it that costs nothing, one for each who waited.</summary>
    public ChatResponse ToResponse()
    {
        var response = new ChatResponse([.. _messages.Select(message => message.Clone())])
        {
            ModelId = Model,
            FinishReason = Reason,
            Usage = new UsageDetails { InputTokenCount = 0, OutputTokenCount = 0, TotalTokenCount = 0 },
        };
        AnswerMarks.MarkCached(response);
        if (Fallback is not null)
        {
            AnswerMarks.PutFallback(response, Fallback);
        }

        return response;
    }
}
