using System.Text.Json;
using System.Text.Json.Nodes;

namespace Witan.Commands.Mcp.Inputs;

/// <summary>The arguments of a tool as a JSON schema, and the check of what a client sent against the same. Pure.</summary>
internal static class ToolInputs
{
    /// <summary>The most characters of what a client sent, in a message about it.</summary>
    private const int ShownMax = 60;

    /// <summary>Makes the schema.</summary>
    public static JsonObject Schema(IReadOnlyList<ToolInput> inputs)
    {
        var properties = new JsonObject();
        foreach (var input in inputs)
        {
            var property = Of(input);
            property["description"] = input.Description;
            properties[input.Name] = property;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. inputs.Where(input => input.IsRequired).Select(input => (JsonNode)input.Name)]),
            ["additionalProperties"] = false,
        };
    }

    /// <summary>Says what is wrong with the arguments of a call; null when nothing is.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="inputs">What it takes.</param>
    /// <param name="given">What was sent.</param>
    public static string? Fault(string tool, IReadOnlyList<ToolInput> inputs, IDictionary<string, JsonElement>? given)
    {
        var names = string.Join(", ", inputs.Select(input => input.Name));
        if (given?.Keys.FirstOrDefault(name => inputs.All(input => input.Name != name)) is { } unknown)
        {
            return $"'{Short(unknown)}' is no argument of {tool}. It takes {names}.";
        }

        foreach (var input in inputs)
        {
            if (given is null || !given.TryGetValue(input.Name, out var value) || value.ValueKind == JsonValueKind.Null)
            {
                if (input.IsRequired)
                {
                    return $"{tool} needs '{input.Name}': {input.Description}";
                }
            }
            else if (ToolInputCheck.Fault(input, value) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>Cuts what a client sent to what a message can hold.</summary>
    public static string Short(string text) => text.Length > ShownMax ? text[..ShownMax] + "…" : text;

    private static JsonObject Of(ToolInput input) => input.Kind switch
    {
        ToolInputKind.Choice => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. input.Choices.Select(choice => (JsonNode)choice)]) },
        ToolInputKind.Whole => new JsonObject { ["type"] = "integer", ["minimum"] = input.Min, ["maximum"] = input.Max },
        ToolInputKind.Number => new JsonObject { ["type"] = "number", ["minimum"] = input.Min, ["maximum"] = input.Max },
        ToolInputKind.Flag => new JsonObject { ["type"] = "boolean" },
        ToolInputKind.Time => Line(ToolInputCheck.TimeLengthMax),
        ToolInputKind.Texts => new JsonObject { ["type"] = "array", ["maxItems"] = input.ItemsMax, ["items"] = Line(input.LengthMax) },
        ToolInputKind.Documents => new JsonObject
        {
            ["type"] = "array",
            ["maxItems"] = input.ItemsMax,
            ["items"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { [ToolArguments.DocumentName] = Line(ToolInputCheck.NameLengthMax), [ToolArguments.DocumentText] = Line(input.LengthMax) },
                ["required"] = new JsonArray(ToolArguments.DocumentName, ToolArguments.DocumentText),
                ["additionalProperties"] = false,
            },
        },
        _ => Line(input.LengthMax),
    };

    private static JsonObject Line(int lengthMax) => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = lengthMax };
}
