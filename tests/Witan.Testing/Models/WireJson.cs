using System.Text.Json;

namespace Witan.Testing.Models;

/// <summary>Reads what requests hold.</summary>
internal static class WireJson
{
    /// <summary>Finds a property along a path; null when one of them is missing.</summary>
    public static JsonElement? Find(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
            {
                return null;
            }
        }

        return json;
    }

    /// <summary>Says whether a property is there and true.</summary>
    public static bool IsTrue(JsonElement json, params ReadOnlySpan<string> path) => Find(json, path) is { ValueKind: JsonValueKind.True };

    /// <summary>Reads a content: a text, or blocks of which those of text are taken.</summary>
    public static IReadOnlyList<string> Texts(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => [content.GetString()!],
        JsonValueKind.Array => [.. content.EnumerateArray().Where(block => Find(block, "type")?.GetString() == "text").Select(block => block.GetProperty("text").GetString()!)],
        _ => [],
    };
}
