using System.Text.Json;
using Microsoft.Extensions.AI;
using Witan.Boards.Swarm.Analyst;
using Witan.Models.Analyst;
using Witan.Testing.Models;

namespace Witan.EndToEnd.Tests.Models;

/// <summary>Lets the built-in analyst think for a model server, so that a swarm's steps get answers that fit its documents.</summary>
internal static class AnalystScript
{
    private static readonly AnalystChatClient Analyst = new(SwarmSkills.All);

    /// <summary>Answers a request of a swarm.</summary>
    public static ModelServerReply Answer(ModelServerRequest request)
    {
        var schema = request.Schema!.Value;
        var messages = request.Messages.Select(message => new ChatMessage(ChatRole.User, [.. message.Texts.Select(AIContent (text) => new TextContent(text))]));
        var options = new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, schemaName: TaskOf(schema)) };
        return ModelServerReply.Of(Analyst.GetResponseAsync(messages, options).GetAwaiter().GetResult().Text);
    }

    /// <summary>Not every wire names the schema, so that the task is known by its shape.</summary>
    private static string TaskOf(JsonElement schema)
    {
        var names = schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return names.Contains("findings") ? "swarm_findings"
            : names.Contains("counters") ? "swarm_counters"
            : names.Contains("questions") ? "swarm_questions"
            : names.Contains("stances") ? "swarm_opinion"
            : names.Contains("shared") ? "swarm_consensus"
            : "swarm_revise";
    }
}
