using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Witan.Models.Chat;

/// <summary>Reads a structured answer and says what is wrong with one that has another shape. Pure.</summary>
internal static class AnswerReader
{
    private const string Fence = "```";

    /// <summary>Reads an answer. One that was cut off is never read, even if what is there happens to have the shape.</summary>
    public static AnswerReading<TAnswer> Read<TAnswer>(MindRequest<TAnswer> request, ChatResponse response)
    {
        if (response.FinishReason == ChatFinishReason.Length)
        {
            return new(default, $"The answer to {request.Task} is longer than the model may write, and was cut off.", IsCutOff: true);
        }

        try
        {
            return JsonSerializer.Deserialize(Unfenced(response.Text), request.Answer) is { } value
                ? new(value, null)
                : new(default, $"The answer to {request.Task} is empty.");
        }
        catch (JsonException error)
        {
            return new(default, $"The answer to {request.Task} does not have the shape that was asked for.", Cause: error);
        }
    }

    /// <summary>Some models put JSON into a fenced block whatever they are told.</summary>
    private static string Unfenced(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith(Fence, StringComparison.Ordinal) || !trimmed.EndsWith(Fence, StringComparison.Ordinal) || trimmed.IndexOf('\n', StringComparison.Ordinal) is not (> 0 and var line))
        {
            return trimmed;
        }

        return trimmed[(line + 1)..^Fence.Length];
    }
}
