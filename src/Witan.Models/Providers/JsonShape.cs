using System.Text.Json;

namespace Witan.Models.Providers;

/// <summary>Says whether a value has the shape that a JSON schema asks for. Pure.</summary>
/// <remarks>
/// It knows types, properties, items, choices, constants and references. What a schema says beyond that, such as ranges and patterns, is for whoever reads the
/// value: a shape that is wrong is a model's slip that asking again may mend.
/// </remarks>
internal static class JsonShape
{
    /// <summary>How deep a value is looked at.</summary>
    internal const int DepthMax = 64;

    /// <summary>Finds the first thing that does not fit.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value.</param>
    /// <returns>Where, and what was to be there; null when all fits.</returns>
    public static string? Fault(JsonElement schema, JsonElement value) => Fault(new Place(schema, "$", 0), schema, value);

    private static string? Fault(Place place, JsonElement schema, JsonElement value)
    {
        if (schema.ValueKind != JsonValueKind.Object || place.Depth > DepthMax)
        {
            return schema.ValueKind == JsonValueKind.False ? $"{place.Path} is not to be there" : null;
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Follow(place.Root, reference.GetString()!) is { } target ? Fault(place.Deeper(), target, value) : null;
        }

        return TypeFault(place, schema, value) ?? ConstantFault(place, schema, value) ?? ChoiceFault(place, schema, value) ?? value.ValueKind switch
        {
            JsonValueKind.Object => ObjectFault(place, schema, value),
            JsonValueKind.Array => ItemsFault(place, schema, value),
            _ => null,
        };
    }

    private static string? TypeFault(Place place, JsonElement schema, JsonElement value)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return null;
        }

        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!).ToArray() : [type.GetString()!];
        return types.Any(one => IsOf(one, value)) ? null : $"{place.Path} is to be {string.Join(" or ", types)}";
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number == decimal.Truncate(number),
        _ => true,
    };

    private static string? ConstantFault(Place place, JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
        {
            return $"{place.Path} is to be {constant.GetRawText()}";
        }

        return schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => JsonElement.DeepEquals(name, value))
            ? $"{place.Path} is to be one of {names.GetRawText()}"
            : null;
    }

    private static string? ChoiceFault(Place place, JsonElement schema, JsonElement value)
    {
        if (!schema.TryGetProperty("anyOf", out var choices) && !schema.TryGetProperty("oneOf", out choices))
        {
            return null;
        }

        return choices.EnumerateArray().Any(choice => Fault(place.Deeper(), choice, value) is null) ? null : $"{place.Path} fits none of its choices";
    }

    /// <summary>A property that may be null says nothing by being absent, and many models leave such out.</summary>
    private static bool MayBeNull(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var properties)
        && properties.TryGetProperty(name, out var property)
        && (AllowsNull(property, "type") || AllowsNull(property, "enum"));

    private static bool AllowsNull(JsonElement property, string keyword) =>
        property.ValueKind == JsonValueKind.Object
        && property.TryGetProperty(keyword, out var values)
        && values.ValueKind == JsonValueKind.Array
        && values.EnumerateArray().Any(value => value.ValueKind == JsonValueKind.Null || (keyword == "type" && value.GetString() == "null"));

    private static string? ObjectFault(Place place, JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray())
            {
                if (!value.TryGetProperty(name.GetString()!, out _) && !MayBeNull(schema, name.GetString()!))
                {
                    return $"{place.Path}.{name.GetString()} is missing";
                }
            }
        }

        var known = schema.TryGetProperty("properties", out var properties);
        var others = schema.TryGetProperty("additionalProperties", out var more);
        foreach (var property in value.EnumerateObject())
        {
            var inner = known && properties.TryGetProperty(property.Name, out var found) ? found : others ? more : default;
            if (inner.ValueKind != JsonValueKind.Undefined && Fault(place.Into($".{property.Name}"), inner, property.Value) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? ItemsFault(Place place, JsonElement schema, JsonElement value)
    {
        if (!schema.TryGetProperty("items", out var items))
        {
            return null;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (Fault(place.Into($"[{index++}]"), items, item) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>Follows a reference within the schema; null when it leads elsewhere.</summary>
    private static JsonElement? Follow(JsonElement root, string reference)
    {
        if (!reference.StartsWith('#'))
        {
            return null;
        }

        var at = root;
        foreach (var part in reference.Split('/').Skip(1).Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (at.ValueKind == JsonValueKind.Array && int.TryParse(part, out var index) && index < at.GetArrayLength())
            {
                at = at[index];
            }
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(part, out at))
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>Where in the value the look is.</summary>
    private readonly record struct Place(JsonElement Root, string Path, int Depth)
    {
        public Place Into(string step) => new(Root, Path + step, Depth + 1);

        public Place Deeper() => this with { Depth = Depth + 1 };
    }
}
