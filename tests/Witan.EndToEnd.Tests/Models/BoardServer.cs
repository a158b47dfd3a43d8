using System.Text.Json;
using Microsoft.Extensions.AI;
using Witan.Testing.Boards;
using Witan.Testing.Models;

namespace Witan.EndToEnd.Tests.Models;

/// <summary>Lets a board's script think for a model server.</summary>
/// <param name="script">What each mind says.</param>
internal sealed class BoardServer(BoardScript script)
{
    private readonly ScriptedChatClient _client = script.Client();

    /// <summary>Answers a request of a board.</summary>
    public ModelServerReply Answer(ModelServerRequest request)
    {
        var schema = request.Schema!.Value;
        IReadOnlyList<ChatMessage> messages =
        [
            new(ChatRole.System, request.System),
            .. request.Messages.Select(message => new ChatMessage(ChatRole.User, [.. message.Texts.Select(AIContent (text) => new TextContent(text))])),
        ];
        var options = new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, schemaName: TaskOf(schema, BoardPrompt.Of(string.Empty, messages))) };
        return ModelServerReply.Of(_client.GetResponseAsync(messages, options).GetAwaiter().GetResult().Text);
    }

    /// <summary>Not every wire names the schema, so that the task is known by its shape, and where two have one shape by what is given.</summary>
    private static string TaskOf(JsonElement schema, BoardPrompt prompt)
    {
        var names = schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return names.Contains("stances") ? "board_speak"
            : names.Contains("speakers") ? "board_facilitate"
            : names.Contains("parts") ? "board_decompose"
            : names.Contains("assumptions") ? "board_intake"
            : names.Contains("tally") ? (prompt.Input["counted"] is null ? "board_summarize" : "board_conclude")
            : prompt.Input["round"] is null && prompt.Input["own"] is null ? "board_moderate" : "board_answer";
    }
}
