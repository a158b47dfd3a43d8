using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Witan.Commands.Mcp.Inputs;

namespace Witan.Tests.Mcp;

/// <summary>What a tool's schema says is what its check holds.</summary>
public sealed class ToolInputTests
{
    [Fact]
    public void Text_IsTakenUpToItsLimitAndRefusedBeyondIt()
    {
        Prop.ForAll(Gen.Choose(1, 200).Two().ToArbitrary(), pair =>
        {
            var (limit, length) = pair;
            var fault = Fault(ToolInput.Text("text", limit, "A text."), new string('a', length));
            Assert.Equal(length > limit, fault is not null);
            Assert.True(fault is null || (fault.Contains($"{limit}", StringComparison.Ordinal) && fault.Contains($"{length}", StringComparison.Ordinal)), fault);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whole_IsTakenWithinItsRangeAndRefusedBeyondIt()
    {
        Prop.ForAll(Gen.Choose(-50, 50).Three().ToArbitrary(), triple =>
        {
            var (one, other, value) = triple;
            var input = ToolInput.Whole("number", Math.Min(one, other), Math.Max(one, other), "A number.");
            var schema = ToolInputs.Schema([input])["properties"]!["number"]!;
            var isWithin = value >= (long)schema["minimum"]! && value <= (long)schema["maximum"]!;
            Assert.Equal(isWithin, Fault(input, value) is null);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"  \"")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("true")]
    public void Text_OfAnotherKindOrBlank_IsRefused(string json) =>
        Assert.NotNull(ToolInputs.Fault("tool", [ToolInput.Text("text", 10, "A text.")], Given("text", json)));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e30")]
    [InlineData("\"1\"")]
    [InlineData("99999999999999999999")]
    public void Whole_OfAnotherKind_IsRefused(string json) =>
        Assert.Contains("takes a whole number from 0 to 10", ToolInputs.Fault("tool", [ToolInput.Whole("n", 0, 10, "A number.")], Given("n", json)), StringComparison.Ordinal);

    [Fact]
    public void Documents_AreObjectsOfANameAndAText_AndNothingElse()
    {
        var input = ToolInput.Documents("documents", 2, 10, "Documents.");
        Assert.Null(ToolInputs.Fault("tool", [input], Given("documents", """[{"name":"a","text":"b"}]""")));
        foreach (var wrong in new[] { """{}""", """["a"]""", """[{"name":"a"}]""", """[{"name":"a","text":"b","more":1}]""", """[{"name":"a","text":"12345678901"}]""", """[{"name":"a","text":"b"},{"name":"a","text":"b"},{"name":"a","text":"b"}]""" })
        {
            Assert.NotNull(ToolInputs.Fault("tool", [input], Given("documents", wrong)));
        }
    }

    [Fact]
    public void Arguments_ThatAreAbsentOrNull_AreNotGiven_AndWhatIsRequiredIsAskedFor()
    {
        var needed = ToolInput.Text("text", 10, "What to keep.") with { IsRequired = true };
        Assert.Equal("tool needs 'text': What to keep.", ToolInputs.Fault("tool", [needed], null));
        Assert.Equal("tool needs 'text': What to keep.", ToolInputs.Fault("tool", [needed], Given("text", "null")));
        Assert.Equal("'other' is no argument of tool. It takes text.", ToolInputs.Fault("tool", [needed], Given("other", "1")));
        Assert.False(new ToolArguments(Given("text", "null")).Has("text"));
    }

    private static string? Fault(ToolInput input, object value) => ToolInputs.Fault("tool", [input], Given(input.Name, JsonSerializer.Serialize(value)));

    private static Dictionary<string, JsonElement> Given(string name, string json) => new() { [name] = JsonDocument.Parse(json).RootElement };
}
