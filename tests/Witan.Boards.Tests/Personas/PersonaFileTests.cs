using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Boards.Personas;
using Witan.Kernel.Results;

namespace Witan.Boards.Tests.Personas;

public sealed class PersonaFileTests
{
    [Fact]
    public void Read_OfEveryPersonaAsItIsWritten_GivesTheSame()
    {
        foreach (var persona in SeededPersonas.All.Where(persona => persona.Method is not null))
        {
            Assert.True(Read(JsonSerializer.Serialize(persona, PersonasJson.Default.Persona)).IsOk(out var read, out var refusal), refusal?.Message);
            Assert.Equal(PersonaHash.Of(persona), PersonaHash.Of(read));
        }
    }

    [Fact]
    public void Read_OfTheLeast_FillsInTheRest()
    {
        var text = """
            {
              "code": "harbour_master", "name": "The harbour master", "role": "Knows the tides.", "expertise": ["operations"],
              "identity": "You have seen every ship that was late, and you remember why.",
              "method": { "name": "tide table", "steps": "Lay the plan beside the tide." }
            }
            """;
        Assert.True(Read(text).IsOk(out var persona, out var refusal), refusal?.Message);
        Assert.Equal((PersonaKind.Expert, PersonaDraft.OwnCategory, 1.0, 0.5), (persona.Kind, persona.Category, persona.Weight, persona.Temperature));
        Assert.Equal(PersonaTraits.Even, persona.Traits);
        Assert.Empty(persona.Lenses);
    }

    public static TheoryData<string, string, string> BadFields => new()
    {
        { "code", "\"Harbour Master\"", "code:" },
        { "code", "\"\"", "code:" },
        { "code", "null", "code: is missing" },
        { "name", "\" \"", "name:" },
        { "role", $"\"{new string('x', PersonaLimits.SentenceLengthMax + 1)}\"", "role:" },
        { "identity", "\"Short.\"", "identity:" },
        { "identity", $"\"{new string('x', PersonaLimits.IdentityLengthMax + 1)}\"", "identity:" },
        { "expertise", "[]", "expertise:" },
        { "expertise", "[\"tides\"]", "'tides' is no tag" },
        { "expertise", "[null]", "expertise:" },
        { "expertise", "[\"risk\", \"risk\"]", "a tag stands twice" },
        { "weight", "11", "weight:" },
        { "weight", "\"1\"", "at weight" },
        { "temperature", "-0.1", "temperature:" },
        { "traits", "{ \"creative\": 2 }", "traits.creative:" },
        { "traits", "{ \"brave\": 1 }", "'brave' is no field" },
        { "method", "null", "method.name: is missing" },
        { "kind", "\"wizard\"", "at kind" },
        { "lenses", "[{ \"code\": \"tide\" }]", "lenses[0].cues: is missing" },
        { "lenses", "[null]", "lenses[0].code: is missing" },
        { "name", "\"The\\u0007 master\"", "name: holds control" },
        { "shoe_size", "44", "'shoe_size' is no field" },
    };

    [Theory]
    [MemberData(nameof(BadFields))]
    public void Read_OfABadField_NamesIt(string field, string value, string fault)
    {
        var persona = JsonSerializer.SerializeToNode(OwnPersonas.Of("harbour_master"), PersonasJson.Default.Persona)!.AsObject();
        persona[field] = JsonNode.Parse(value);
        Assert.False(Read(persona.ToJsonString()).IsOk(out _, out var refusal));
        Assert.Contains(fault, Assert.IsType<InvalidInput>(refusal).Message, StringComparison.Ordinal);
        Assert.Contains("master.json", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("tide*table", false)]
    [InlineData("tid*", false)]
    [InlineData("tide*", true)]
    [InlineData("#tide", false)]
    [InlineData("within #duration", true)]
    [InlineData("  ", false)]
    [InlineData("one two three four five six", false)]
    [InlineData("…", false)]
    public void Read_OfACue_TakesWhatALexiconCanFind(string cue, bool isCue)
    {
        var persona = OwnPersonas.Of("harbour_master") with { Lenses = [OwnPersonas.Lens("tide", [cue], ["#date"])] };
        Assert.Equal(isCue, PersonaCheck.Faults(persona).Count == 0);
    }

    [Fact]
    public void Read_OfTooManyLenses_SaysHowMany()
    {
        var lenses = Enumerable.Range(0, PersonaLimits.LensesMax + 1).Select(number => OwnPersonas.Lens($"lens-{number}", ["tide"], ["#date"])).ToList();
        Assert.Equal([$"lenses: at most {PersonaLimits.LensesMax}, not {PersonaLimits.LensesMax + 1}"], PersonaCheck.Faults(OwnPersonas.Of("harbour_master") with { Lenses = lenses }));
        Assert.Empty(PersonaCheck.Faults(OwnPersonas.Of("harbour_master") with { Lenses = [.. lenses.Skip(1)] }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"code\": {}}")]
    [InlineData("\0\0")]
    public void Read_OfWhatIsNoObject_SaysSoInALine(string text)
    {
        Assert.False(Read(text).IsOk(out _, out var refusal));
        Assert.Contains("is no persona", Assert.IsType<InvalidInput>(refusal).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfALargeFile_NamesTheLimit()
    {
        Assert.False(PersonaFile.Read("master.json", new byte[PersonaLimits.FileBytesMax + 1]).IsOk(out _, out var refusal));
        Assert.Contains("65,536", refusal.Message, StringComparison.Ordinal);
    }

    private static Result<Persona> Read(string text) => PersonaFile.Read("master.json", Encoding.UTF8.GetBytes(text));
}
