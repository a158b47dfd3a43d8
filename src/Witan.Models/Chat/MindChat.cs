using System.Text.Json;
using System.Text.Json.Schema;
using Microsoft.Extensions.AI;
using Witan.Models.Documents;

namespace Witan.Models.Chat;

/// <summary>Asks a chat client for a structured answer.</summary>
public static class MindChat
{
    /// <summary>Marks the content that holds <see cref="MindRequest{TAnswer}.Input"/>.</summary>
    internal const string InputHeader = "INPUT\n";

    /// <summary>Asks once.</summary>
    /// <param name="client">The mind.</param>
    /// <param name="request">The task.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="MindAnswerException">The answer does not have the shape that was asked for.</exception>
    public static async Task<MindAnswer<TAnswer>> AskAsync<TAnswer>(
        this IChatClient client, MindRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        var response = await client.GetResponseAsync(Messages(request), Options(request), cancellationToken);
        return new MindAnswer<TAnswer>(
            Read(request, response.Text),
            response.ModelId ?? "unnamed model",
            response.Usage?.InputTokenCount ?? 0,
            response.Usage?.OutputTokenCount ?? 0);
    }

    private static List<ChatMessage> Messages<TAnswer>(MindRequest<TAnswer> request)
    {
        var contents = request.Documents.Select(AIContent (document) => DocumentPrompt.Write(document)).ToList();
        contents.Add(new TextContent(InputHeader + request.Input));
        return [new ChatMessage(ChatRole.System, request.Instructions), new ChatMessage(ChatRole.User, contents)];
    }

    private static ChatOptions Options<TAnswer>(MindRequest<TAnswer> request)
    {
        var schema = request.Answer.GetJsonSchemaAsNode();
        using var document = JsonDocument.Parse(schema.ToJsonString());
        return new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(document.RootElement.Clone(), schemaName: request.Task) };
    }

    private static TAnswer Read<TAnswer>(MindRequest<TAnswer> request, string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, request.Answer)
                ?? throw new MindAnswerException($"The answer to {request.Task} is empty.");
        }
        catch (JsonException error)
        {
            throw new MindAnswerException($"The answer to {request.Task} does not have the shape that was asked for.", error);
        }
    }
}
