using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Asked = Microsoft.Extensions.AI.ChatMessage;
using Format = OpenAI.Chat.ChatResponseFormat;
using Sent = OpenAI.Chat.ChatMessage;

namespace Witan.Models.Providers;

/// <summary>Writes a request in the words of OpenAI's library. Pure.</summary>
internal static class OpenAiRequest
{
    /// <summary>The longest name of a schema.</summary>
    internal const int SchemaNameMax = 64;

    /// <summary>Writes the messages.</summary>
    /// <param name="messages">The messages, all of text (<see cref="TextRequest"/>).</param>
    public static IReadOnlyList<Sent> Messages(IReadOnlyList<Asked> messages) => [.. messages.Select(Message)];

    /// <summary>Writes the options.</summary>
    /// <param name="options">The options, or null.</param>
    /// <param name="isOwn">Whether the endpoint is OpenAI's own.</param>
    public static ChatCompletionOptions Options(ChatOptions? options, bool isOwn)
    {
        var sent = new ChatCompletionOptions
        {
            MaxOutputTokenCount = options?.MaxOutputTokens,
            Temperature = options?.Temperature,
            TopP = options?.TopP,
            FrequencyPenalty = options?.FrequencyPenalty,
            PresencePenalty = options?.PresencePenalty,
            ResponseFormat = ResponseFormat(options?.ResponseFormat),
        };
        foreach (var stop in options?.StopSequences ?? [])
        {
            sent.StopSequences.Add(stop);
        }

        if (!isOwn && options?.MaxOutputTokens is { } outputMax)
        {
#pragma warning disable SCME0001 // The library writes the new name alone, which some that follow OpenAI pass by; an answer without a bound is dear.
            sent.Patch.Set("$.max_tokens"u8, outputMax);
#pragma warning restore SCME0001
        }

        return sent;
    }

    /// <summary>Writes a schema's name in the characters that are taken.</summary>
    /// <param name="name">The name; null for none.</param>
    internal static string SchemaName(string? name)
    {
        var taken = new string([.. (name ?? string.Empty).Take(SchemaNameMax).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '_')]);
        return taken.Length == 0 ? "answer" : taken;
    }

    private static Sent Message(Asked message)
    {
        var texts = message.Contents.OfType<TextContent>().Select(content => content.Text).ToList();
        return message switch
        {
            _ when message.Role == ChatRole.System => new SystemChatMessage(string.Join("\n\n", texts)),
            _ when message.Role == ChatRole.Assistant => new AssistantChatMessage(string.Concat(texts)),
            _ when texts is [var only] => new UserChatMessage(only),
            _ => new UserChatMessage(texts.Select(text => ChatMessageContentPart.CreateTextPart(text))),
        };
    }

    /// <summary>Asks for the shape: by a strict schema where there is one, by the schema as it is where not, and for any JSON where there is no schema.</summary>
    private static Format? ResponseFormat(Microsoft.Extensions.AI.ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatJson { Schema: { } schema } json => StrictSchema.Of(schema) is { } strict
            ? Format.CreateJsonSchemaFormat(SchemaName(json.SchemaName), BinaryData.FromString(strict.ToJsonString()), json.SchemaDescription, jsonSchemaIsStrict: true)
            : Format.CreateJsonSchemaFormat(SchemaName(json.SchemaName), BinaryData.FromString(schema.GetRawText()), json.SchemaDescription, jsonSchemaIsStrict: false),
        ChatResponseFormatJson => Format.CreateJsonObjectFormat(),
        ChatResponseFormatText => Format.CreateTextFormat(),
        _ => null,
    };
}
