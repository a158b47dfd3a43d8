using System.Text.Json;
using Microsoft.Extensions.AI;
using Witan.Models.Faults;

namespace Witan.Models.Providers;

/// <summary>Says whether what came from a provider is an answer. Pure.</summary>
internal static class AnswerCheck
{
    /// <summary>Finds what is wrong with an answer; null when it can be used.</summary>
    /// <param name="answer">The answer, whole.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="isStream">Whether it came in pieces.</param>
    public static (ModelFault Fault, string Detail)? Fault(ChatResponse answer, ChatOptions? options, bool isStream)
    {
        if (answer.FinishReason is not { } end)
        {
            return isStream ? (ModelFault.Network, "the answer broke off before its end") : (ModelFault.Malformed, "the answer does not say how it ended");
        }

        if (end == ChatFinishReason.ContentFilter)
        {
            return (ModelFault.Refused, answer.Text.Length > 0 ? answer.Text : "it gave no reason");
        }

        if (end == ChatFinishReason.Length)
        {
            return null;
        }

        if (end != ChatFinishReason.Stop)
        {
            return (ModelFault.Malformed, $"the answer ended for a reason that is not known: '{end.Value}'");
        }

        return string.IsNullOrWhiteSpace(answer.Text) ? (ModelFault.Malformed, "the answer is empty") : ShapeFault(answer.Text, options?.ResponseFormat);
    }

    private static (ModelFault Fault, string Detail)? ShapeFault(string text, ChatResponseFormat? format)
    {
        if (format is not ChatResponseFormatJson { Schema: var schema })
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return schema is { } shape && JsonShape.Fault(shape, json.RootElement) is { } fault
                ? (ModelFault.Malformed, $"the answer does not have the shape that was asked for: {fault}")
                : null;
        }
        catch (JsonException)
        {
            return (ModelFault.Malformed, "the answer is to be JSON and is not");
        }
    }
}
