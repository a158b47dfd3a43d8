using System.Text.Json;
using Microsoft.Extensions.AI;
using Witan.Models.Analyst;

namespace Witan.Models.Chat;

/// <summary>Reads a structured answer and says what is wrong with one that has another shape, or texts that nobody could be shown. Pure.</summary>
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
            var text = Unfenced(response.Text);
            return JsonSerializer.Deserialize(text, request.Answer) is not { } value
                ? new(default, $"The answer to {request.Task} is empty.")
                : TextFault(request, response, text) is { } fault
                    ? new(default, $"The answer to {request.Task} cannot stand: {fault}")
                    : new(value, null);
        }
        catch (JsonException error)
        {
            return new(default, $"The answer to {request.Task} does not have the shape that was asked for.", Cause: error);
        }
    }

    /// <summary>The analyst's words are the program's own, and quote documents as they are.</summary>
    private static string? TextFault<TAnswer>(MindRequest<TAnswer> request, ChatResponse response, string text)
    {
        if (response.ModelId == AnalystChatClient.ModelName)
        {
            return null;
        }

        using var answer = JsonDocument.Parse(text);
        return AnswerTexts.Fault(answer.RootElement, [.. request.Documents.Select(document => document.Text)], request.Input, $"{request.Instructions}\n{request.Assignment}");
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
