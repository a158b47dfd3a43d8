using System.Text.Json;
using System.Text.Json.Nodes;

namespace Witan.Server.Supervision;

/// <summary>The line with which a server tells its supervisor where it listens.</summary>
public static class ServingLine
{
    private const string Mark = "witanServes";

    /// <summary>Writes it.</summary>
    /// <param name="addresses">Where it listens, with the ports that it was given.</param>
    public static string Write(IReadOnlyList<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        return new JsonObject { [Mark] = new JsonArray([.. addresses.Select(address => JsonValue.Create(address))]) }.ToJsonString();
    }

    /// <summary>Reads it; null when it is another line.</summary>
    /// <param name="line">The line.</param>
    public static IReadOnlyList<string>? Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!line.StartsWith('{') || !line.Contains(Mark, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(line)?[Mark] is JsonArray addresses && addresses.All(item => item is JsonValue value && value.GetValueKind() == JsonValueKind.String)
                ? [.. addresses.Select(item => item!.GetValue<string>())]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
