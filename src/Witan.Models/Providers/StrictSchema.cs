using System.Text.Json;
using System.Text.Json.Nodes;

namespace Witan.Models.Providers;

/// <summary>Writes a JSON schema so that providers can hold a model to it while it writes: every object is closed, and all its properties are required. Pure.</summary>
/// <remarks>An answer of the strict schema is always one of the schema that it was made from: properties become required, and nothing becomes null that was not.</remarks>
internal static class StrictSchema
{
    /// <summary>How deep a schema may go.</summary>
    internal const int DepthMax = 10;

    /// <summary>What strict schemas have no word for.</summary>
    private static readonly string[] Unknown = ["allOf", "not", "if", "then", "else", "patternProperties", "dependentRequired", "dependentSchemas", "unevaluatedProperties", "prefixItems"];

    /// <summary>What says nothing that a strict schema needs.</summary>
    private static readonly string[] Silent = ["$schema", "$id", "$comment", "default", "examples", "title"];

    /// <summary>Makes a schema strict.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>The strict schema; null when there is none that says the same, as for objects of any shape and for types that hold themselves.</returns>
    public static JsonObject? Of(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || JsonObject.Create(schema)!.DeepClone() is not JsonObject root)
        {
            return null;
        }

        if (Types(root) is not ["object"] and not (["object", "null"] or ["null", "object"]) || !Tighten(root, 1))
        {
            return null;
        }

        // An answer is an object: null would be none.
        root["type"] = "object";
        return root;
    }

    /// <summary>Closes a schema and all within; false when that cannot be.</summary>
    private static bool Tighten(JsonObject schema, int depth)
    {
        if (depth > DepthMax || Unknown.Any(schema.ContainsKey))
        {
            return false;
        }

        foreach (var silent in Silent)
        {
            schema.Remove(silent);
        }

        if (schema.TryGetPropertyValue("$ref", out var reference))
        {
            return reference?.GetValueKind() == JsonValueKind.String && reference.GetValue<string>().StartsWith("#/$defs/", StringComparison.Ordinal);
        }

        if (schema.Remove("oneOf", out var either))
        {
            schema["anyOf"] = either;
        }

        return HasKind(schema) && Close(schema, depth) && Items(schema, depth) && Choices(schema, depth) && Definitions(schema, depth);
    }

    private static bool HasKind(JsonObject schema) => schema.ContainsKey("type") || schema.ContainsKey("enum") || schema.ContainsKey("const") || schema.ContainsKey("anyOf");

    private static bool Close(JsonObject schema, int depth)
    {
        if (!Types(schema).Contains("object", StringComparer.Ordinal))
        {
            return true;
        }

        if (schema["properties"] is not JsonObject properties || schema["additionalProperties"] is { } more && more.GetValueKind() != JsonValueKind.False)
        {
            return false;
        }

        schema["additionalProperties"] = false;
        schema["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]);
        return properties.All(property => property.Value is JsonObject inner && Tighten(inner, depth + 1));
    }

    private static bool Items(JsonObject schema, int depth) => !Types(schema).Contains("array", StringComparer.Ordinal)
        || (schema["items"] is JsonObject items && Tighten(items, depth + 1));

    private static bool Choices(JsonObject schema, int depth) => schema["anyOf"] is not JsonArray choices
        || choices.All(choice => choice is JsonObject inner && Tighten(inner, depth));

    private static bool Definitions(JsonObject schema, int depth) => schema["$defs"] is not JsonObject definitions
        || definitions.All(definition => definition.Value is JsonObject inner && Tighten(inner, depth));

    private static string[] Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => type!.GetValue<string>())],
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };
}
