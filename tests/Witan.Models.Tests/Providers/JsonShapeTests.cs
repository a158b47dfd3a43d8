using System.Text.Json;
using Witan.Models.Providers;

namespace Witan.Models.Tests.Providers;

public sealed class JsonShapeTests
{
    private const string Schema = """
        {"type":"object","required":["name","parts"],"properties":{
          "name":{"type":"string"},
          "count":{"type":["integer","null"]},
          "kind":{"enum":["a","b"]},
          "unit":{"const":"ms"},
          "either":{"anyOf":[{"type":"string"},{"type":"number"}]},
          "parts":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"size":{"type":"number"}}}},
          "child":{"$ref":"#/properties/parts/items"}}}
        """;

    [Theory]
    [InlineData("""{"name":"n","parts":[]}""")]
    [InlineData("""{"name":"n","parts":[{"size":1.5},{}],"count":3.0,"kind":"b","unit":"ms","either":2,"child":{"size":1},"more":true}""")]
    [InlineData("""{"name":"n","parts":[],"count":null}""")]
    public void Fault_ValueThatFits_IsNull(string value) => Assert.Null(Fault(value));

    [Theory]
    [InlineData("[]", "$ is to be object")]
    [InlineData("""{"name":"n"}""", "$.parts is missing")]
    [InlineData("""{"name":1,"parts":[]}""", "$.name is to be string")]
    [InlineData("""{"name":"n","parts":[],"count":1.5}""", "$.count is to be integer or null")]
    [InlineData("""{"name":"n","parts":[],"kind":"c"}""", "$.kind is to be one of")]
    [InlineData("""{"name":"n","parts":[],"unit":"s"}""", "$.unit is to be \"ms\"")]
    [InlineData("""{"name":"n","parts":[],"either":true}""", "$.either fits none")]
    [InlineData("""{"name":"n","parts":[{},{"size":"x"}]}""", "$.parts[1].size is to be number")]
    [InlineData("""{"name":"n","parts":[{"other":1}]}""", "$.parts[0].other is not to be there")]
    [InlineData("""{"name":"n","parts":[],"child":{"size":"x"}}""", "$.child.size is to be number")]
    public void Fault_ValueThatDoesNotFit_SaysWhere(string value, string expected) => Assert.StartsWith(expected, Fault(value), StringComparison.Ordinal);

    [Fact]
    public void Fault_SchemaThatHoldsItselfWithoutEnd_Ends()
    {
        using var schema = JsonDocument.Parse("""{"$ref":"#"}""");
        Assert.Null(JsonShape.Fault(schema.RootElement, schema.RootElement));
    }

    private static string? Fault(string value)
    {
        using var schema = JsonDocument.Parse(Schema);
        using var json = JsonDocument.Parse(value);
        return JsonShape.Fault(schema.RootElement, json.RootElement);
    }
}
