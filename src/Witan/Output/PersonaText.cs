using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Boards.Personas;
using Witan.Boards.Personas.Lenses;

namespace Witan.Output;

/// <summary>Prints personas, as wide as the terminal is.</summary>
internal sealed class PersonaText
{
    private const int LabelWidth = 11;

    private readonly ILines _lines = ViewKinds.Choose(json: false, quiet: false) == ViewKind.Live ? new TerminalLines() : new PlainLines(Console.Out);
    private readonly int _width = WrappedText.TerminalWidth();

    /// <summary>What a list says of a persona, for machines.</summary>
    public static JsonObject Row(CatalogEntry entry) => new()
    {
        ["code"] = entry.Persona.Code,
        ["name"] = entry.Persona.Name,
        ["kind"] = entry.Persona.Kind.ToString().ToLowerInvariant(),
        ["category"] = entry.Persona.Category,
        ["archetype"] = entry.Persona.Archetype,
        ["role"] = entry.Persona.Role,
        ["expertise"] = new JsonArray([.. entry.Persona.Expertise.Select(tag => JsonValue.Create(tag))]),
        ["method"] = entry.Persona.Method?.Name,
        ["standing"] = entry.Standing.ToString().ToLowerInvariant(),
        ["seeded"] = entry.IsSeeded,
        ["version"] = entry.Version,
        ["hash"] = entry.Hash,
    };

    public void PrintList(IReadOnlyList<CatalogEntry> entries, int hidden)
    {
        if (entries.Count == 0)
        {
            _lines.Write((Tone.Soft, "Nobody matches. 'witan persona list --all' shows everybody."));
            return;
        }

        var width = entries.Max(entry => entry.Persona.Code.Length) + 2;
        foreach (var group in entries.GroupBy(entry => entry.Persona.Category).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            _lines.Write((Tone.Strong, group.Key));
            foreach (var entry in group)
            {
                PrintRow(entry, width);
            }
        }

        var others = hidden > 0 ? $" {hidden} who are not chosen for a seat are not shown: add --all." : string.Empty;
        _lines.Write((Tone.Soft, $"{entries.Count} {(entries.Count == 1 ? "persona" : "personas")}.{others} 'witan persona show CODE' tells all of one."));
    }

    public void PrintOne(CatalogEntry entry)
    {
        var persona = entry.Persona;
        _lines.Write((Tone.Strong, persona.Name), (Tone.Soft, $"  {persona.Code}"), (ToneOf(entry), Marks(entry)));
        _lines.Write((Tone.Plain, persona.Role));
        _lines.Write();
        Block(string.Empty, persona.Identity);
        _lines.Write();
        Block("Kind", $"{Kind(persona)}{(persona.Archetype.Length > 0 ? $": {persona.Archetype}" : string.Empty)}");
        Block("Expertise", string.Join(", ", persona.Expertise));
        Block("Method", persona.Method is { } method ? $"{method.Name}. {method.Steps}" : "none of its own");
        Block("Evidence", persona.Evidence.Length > 0 ? persona.Evidence : "no rule of its own");
        Block("Traits", string.Join(", ", persona.Traits.All().Select(trait => $"{trait.Name} {Figure(trait.Value)}")));
        Block("Voice", $"weight {Figure(persona.Weight)}, temperature {Figure(persona.Temperature)}");
        Block("Version", $"{entry.Version}{(entry.IsSeeded ? " of the program's catalogue" : ", own")}, {entry.Hash[..12]}");
        foreach (var lens in persona.Lenses)
        {
            PrintLens(lens);
        }
    }

    private static string Kind(Persona persona) =>
        persona.Kind.ToString().ToLowerInvariant() is var kind && kind == persona.Category ? kind : $"{kind}, {persona.Category}";

    private static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Marks(CatalogEntry entry) =>
        (entry.Standing switch { PersonaStanding.Excluded => "  never seated", PersonaStanding.Forced => "  always seated", _ => string.Empty }) + (entry.IsSeeded ? string.Empty : "  own");

    private static Tone ToneOf(CatalogEntry entry) => entry.Standing switch
    {
        PersonaStanding.Excluded => Tone.Warning,
        PersonaStanding.Forced => Tone.Good,
        _ => Tone.Soft,
    };

    private void PrintRow(CatalogEntry entry, int width)
    {
        var text = WrappedText.Of($"{entry.Persona.Role} [{string.Join(", ", entry.Persona.Expertise)}]", _width - width - 2);
        _lines.Write((Tone.Speaker, $"  {entry.Persona.Code.PadRight(width)}"), (Tone.Plain, text[0]), (ToneOf(entry), text.Count == 1 ? Marks(entry) : string.Empty));
        for (var line = 1; line < text.Count; line++)
        {
            _lines.Write((Tone.Plain, new string(' ', width + 2) + text[line]), (ToneOf(entry), line == text.Count - 1 ? Marks(entry) : string.Empty));
        }
    }

    private void PrintLens(Lens lens)
    {
        _lines.Write();
        Block("Concern", $"{lens.Concern}: {lens.Good}");
        Block("  asks", lens.Question);
        Block("  proposes", lens.Mitigation);
    }

    private void Block(string label, string text)
    {
        var indent = label.Length == 0 ? 0 : LabelWidth;
        foreach (var (line, index) in WrappedText.Of(text, _width - indent).Select((line, index) => (line, index)))
        {
            _lines.Write((Tone.Soft, (index == 0 ? label : string.Empty).PadRight(indent)), (Tone.Plain, line));
        }
    }
}
