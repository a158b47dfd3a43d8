using Microsoft.Extensions.AI;

namespace Witan.Models.Chat;

/// <summary>How whoever asks for an answer of a shape reads it. It travels beside the request as far as <see cref="RepairingChatClient"/> and no further.</summary>
/// <param name="Read">Reads an answer and says what is wrong with it. Pure.</param>
internal sealed record AnswerProbe(Func<ChatResponse, AnswerReading> Read)
{
    private const string Key = "witan.probe";

    /// <summary>Gets the probe of a request's options; null when there is none.</summary>
    public static AnswerProbe? Of(ChatOptions? options) => options?.AdditionalProperties?.GetValueOrDefault(Key) as AnswerProbe;

    /// <summary>Puts the probe into a request's options.</summary>
    public void PutInto(ChatOptions options) => (options.AdditionalProperties ??= [])[Key] = this;

    /// <summary>Makes the same options without a probe.</summary>
    public static ChatOptions Strip(ChatOptions options)
    {
        var stripped = options.Clone();
        stripped.AdditionalProperties?.Remove(Key);
        return stripped;
    }
}
