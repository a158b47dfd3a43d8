using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Witan.Kernel.Results;
using Witan.Output;

namespace Witan.Commands.Mcp;

/// <summary>Makes what a tool answers: an object, once as text for clients that read nothing else, once as structured content.</summary>
internal static class ToolAnswer
{
    public static CallToolResult Of(Result<JsonObject> result) => result.IsOk(out var answer, out var refusal)
        ? new CallToolResult { Content = [new TextContentBlock { Text = answer.ToJsonString(JsonText.Indented) }], StructuredContent = Element(answer) }
        : Refused(refusal.Message);

    /// <summary>Says why not: what was wrong, the limit, the way out.</summary>
    public static CallToolResult Refused(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };

    /// <summary>Gives a node the form that the protocol takes.</summary>
    public static JsonElement Element(JsonNode node)
    {
        using var document = JsonDocument.Parse(node.ToJsonString());
        return document.RootElement.Clone();
    }
}
