using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Witan.Models.Chat;

namespace Witan.Testing.Boards;

/// <summary>What a mind of a board was asked.</summary>
/// <param name="Task">The task.</param>
/// <param name="Instructions">The instructions, the documents and the assignment.</param>
/// <param name="Input">The input.</param>
public sealed record BoardPrompt(string Task, string Instructions, JsonObject Input)
{
    /// <summary>Gets who was asked.</summary>
    public string Persona => Input["persona"]!.GetValue<string>();

    /// <summary>Gets the part; empty outside of parts.</summary>
    public string Part => Input["part"]?["id"]?.GetValue<string>() ?? string.Empty;

    /// <summary>Gets the round; 0 outside of rounds, the vote included.</summary>
    public int Round => Input["round"]?.GetValue<int>() ?? 0;

    /// <summary>Gets whether a last ballot was asked for.</summary>
    public bool IsVote => Input["phase"]?.GetValue<string>() == "Vote";

    /// <summary>Gets the ids of the options.</summary>
    public IReadOnlyList<string> Options => [.. Input["part"]!["options"]!.AsArray().Select(option => option!["id"]!.GetValue<string>())];

    /// <summary>Reads a request.</summary>
    public static BoardPrompt Of(string task, IReadOnlyList<ChatMessage> messages)
    {
        var texts = messages.SelectMany(message => message.Contents).OfType<TextContent>().Select(content => content.Text).ToList();
        var input = texts.First(text => text.StartsWith(MindChat.InputHeader, StringComparison.Ordinal));
        return new BoardPrompt(task, string.Join("\n\n", texts.Where(text => text != input)), JsonNode.Parse(input[MindChat.InputHeader.Length..])!.AsObject());
    }
}
