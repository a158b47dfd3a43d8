using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Models.Providers;

namespace Witan.Models.Tests.Providers;

public sealed class StrictSchemaTests
{
    [Fact]
    public void Of_ObjectsWithin_ClosesAllAndRequiresEverything()
    {
        var strict = Strict("""
            {"type":["object","null"],"properties":{
              "name":{"type":"string","default":"x"},
              "parts":{"type":["array","null"],"items":{"type":"object","properties":{"size":{"type":"integer"},"kind":{"enum":["a","b"]}},"required":["size"]}}},
             "required":["name"]}
            """);
        const string Expected = """
            {"type":"object","properties":{
              "name":{"type":"string"},
              "parts":{"type":["array","null"],"items":{"type":"object","properties":{"size":{"type":"integer"},"kind":{"enum":["a","b"]}},"required":["size","kind"],"additionalProperties":false}}},
             "required":["name","parts"],"additionalProperties":false}
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Expected), strict), strict?.ToJsonString());
    }

    [Fact]
    public void Of_Choices_ClosesEachOfThem()
    {
        var strict = Strict("""{"type":"object","properties":{"one":{"oneOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"null"}]}}}""");
        var choices = strict!["properties"]!["one"]!["anyOf"]!.AsArray();
        Assert.False(choices[0]!["additionalProperties"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "the root is no object")]
    [InlineData("""{"type":"object"}""", "any object")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", "a dictionary")]
    [InlineData("""{"type":"object","properties":{"any":{}}}""", "anything")]
    [InlineData("""{"type":"object","properties":{"any":true}}""", "anything")]
    [InlineData("""{"type":"object","properties":{"child":{"$ref":"#"}}}""", "it holds itself")]
    [InlineData("""{"type":"object","properties":{"list":{"type":"array"}}}""", "items of any kind")]
    [InlineData("""{"type":"object","properties":{"all":{"allOf":[{"type":"string"}]}}}""", "a word that strict schemas do not know")]
    [InlineData("true", "no object at all")]
    public void Of_SchemaThatCannotBeStrict_IsNull(string schema, string why)
    {
        Assert.NotEmpty(why);
        Assert.Null(Strict(schema));
    }

    [Fact]
    public void Of_DeeperThanTheLimit_IsNull()
    {
        Assert.NotNull(Strict(Nested(StrictSchema.DepthMax - 1)));
        Assert.Null(Strict(Nested(StrictSchema.DepthMax)));
    }

    [Fact]
    public void Of_AnySchema_ItsAnswersFitTheOneItWasMadeFrom()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var schema = Element(RandomObject(random, depth: 0).ToJsonString());
            var strict = StrictSchema.Of(schema);
            Assert.True(strict is not null, $"seed {seed}: {schema}");
            var answer = Element(Answer(random, strict)!.ToJsonString());
            Assert.True(JsonShape.Fault(schema, answer) is null, $"seed {seed}: {JsonShape.Fault(schema, answer)} in {answer} of {schema}");
            Assert.True(JsonShape.Fault(Element(strict.ToJsonString()), answer) is null, $"seed {seed}: the strict schema itself");
        }
    }

    private static JsonObject? Strict(string schema) => StrictSchema.Of(Element(schema));

    private static JsonElement Element(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static string Nested(int depth) => depth == 0
        ? """{"type":"string"}"""
        : """{"type":"object","properties":{"in":""" + Nested(depth - 1) + "}}";

    private static JsonObject RandomObject(Random random, int depth)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        for (var i = random.Next(0, 4); i > 0; i--)
        {
            properties[$"p{i}"] = RandomSchema(random, depth + 1);
            if (random.Next(2) == 0)
            {
                required.Add($"p{i}");
            }
        }

        return new JsonObject { ["type"] = random.Next(2) == 0 ? "object" : new JsonArray("object", "null"), ["properties"] = properties, ["required"] = required };
    }

    private static JsonObject RandomSchema(Random random, int depth) => random.Next(depth > 3 ? 4 : 7) switch
    {
        0 => new JsonObject { ["type"] = "string", ["default"] = "x" },
        1 => new JsonObject { ["type"] = new JsonArray("integer", "null") },
        2 => new JsonObject { ["type"] = "boolean", ["description"] = "whether" },
        3 => new JsonObject { ["enum"] = new JsonArray("a", "b", 3) },
        4 => new JsonObject { ["type"] = "array", ["items"] = RandomSchema(random, depth + 1) },
        5 => new JsonObject { ["oneOf"] = new JsonArray(RandomObject(random, depth + 1), new JsonObject { ["type"] = "null" }) },
        _ => RandomObject(random, depth + 1),
    };

    /// <summary>Makes a value of a strict schema.</summary>
    private static JsonNode? Answer(Random random, JsonNode schema)
    {
        if (schema["enum"] is JsonArray names)
        {
            return names[random.Next(names.Count)]!.DeepClone();
        }

        if (schema["anyOf"] is JsonArray choices)
        {
            return Answer(random, choices[random.Next(choices.Count)]!);
        }

        var types = schema["type"] is JsonArray several ? several.Select(type => type!.GetValue<string>()).ToArray() : [schema["type"]!.GetValue<string>()];
        return types[random.Next(types.Length)] switch
        {
            "object" => new JsonObject(schema["properties"]!.AsObject().Select(property => KeyValuePair.Create(property.Key, Answer(random, property.Value!)))),
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Answer(random, schema["items"]!))]),
            "string" => "text",
            "integer" => random.Next(),
            "boolean" => random.Next(2) == 0,
            _ => null,
        };
    }
}
