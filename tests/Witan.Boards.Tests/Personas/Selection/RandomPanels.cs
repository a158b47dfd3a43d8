using Witan.Boards.Personas;
using Witan.Boards.Personas.Selection;

namespace Witan.Boards.Tests.Personas.Selection;

/// <summary>Catalogues, needs and rules as chance makes them; the same seed makes the same.</summary>
internal sealed record RandomPanels(IReadOnlyList<Persona> Catalogue, PanelNeed Need, PanelRules Rules)
{
    private static readonly IReadOnlyList<string> Tags = [.. Expertise.All.Select(tag => tag.Tag)];

    private static readonly string[] Words = ["tide", "berth", "pilot", "crane", "storm", "customs", "fuel", "rope"];

    public static RandomPanels Of(int seed)
    {
        var random = new Random(seed);
        var tags = Tags.Take(random.Next(3, Tags.Count)).ToList();
        var personas = Enumerable.Range(0, random.Next(12, 45)).Select(number => Persona(random, number, tags)).ToList();
        var experts = personas.Where(persona => persona.IsSelectable).Select(persona => persona.Code).ToArray();
        random.Shuffle(experts);
        var forced = experts.Take(random.Next(PanelNeed.SeatsMin + 1)).ToHashSet(StringComparer.Ordinal);
        var left = experts.Length - forced.Count - PanelNeed.SeatsMax;
        var excluded = experts.Skip(forced.Count).Take(random.Next(Math.Max(1, left))).ToHashSet(StringComparer.Ordinal);
        var needed = Some(random, tags, random.Next(PanelNeed.TagsMax + 1));
        return new(
            personas,
            new PanelNeed(needed, string.Join(' ', Some(random, Words, random.Next(Words.Length))), random.Next(PanelNeed.SeatsMin, PanelNeed.SeatsMax + 1)),
            new PanelRules { Forced = forced, Excluded = excluded, Weights = experts.Take(5).ToDictionary(code => code, _ => random.NextDouble() * 2, StringComparer.Ordinal) });
    }

    private static Persona Persona(Random random, int number, IReadOnlyList<string> tags) => OwnPersonas.Of($"p{number:00}") with
    {
        // The first are experts in any case, so that every board can be filled.
        Kind = number < 10 || random.Next(5) > 0 ? PersonaKind.Expert : PersonaKind.Specialist,
        Expertise = Some(random, tags, random.Next(1, 5)),
        Weight = random.Next(1, 20) / 10.0,
        Method = new PersonaMethod($"method {random.Next(8)}", "Think."),
        Lenses = [.. Some(random, Words, random.Next(4)).Select(word => OwnPersonas.Lens(word, [word], ["#date"]))],
    };

    private static IReadOnlyList<string> Some(Random random, IReadOnlyList<string> from, int count)
    {
        var all = from.ToArray();
        random.Shuffle(all);
        return [.. all.Take(count)];
    }
}
