using System.Runtime.CompilerServices;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Personas;
using Witan.Boards.Personas.Lenses;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Looks at all documents of a board through a persona's lenses.</summary>
internal static class Readings
{
    private static readonly Lazy<LensLexicon> Lexicon = new(() => LensLexicon.Of(SeededPersonas.All));
    private static readonly Lazy<Dictionary<string, Persona>> ByCode = new(() => SeededPersonas.All.ToDictionary(persona => persona.Code, StringComparer.Ordinal));
    private static readonly ConditionalWeakTable<Review, IReadOnlyList<CueIndex>> Indexes = [];

    /// <summary>Finds a persona of the program's own; one without concerns where it is a tenant's, and stood in for by the analyst without its lenses.</summary>
    public static Persona Seeded(string code) => ByCode.Value.GetValueOrDefault(code) ?? new Persona
    {
        Code = code, Name = code, Category = "own", Role = "A persona whose concerns the analyst was not given.", Identity = string.Empty, Expertise = [], Weight = 1, Temperature = 0,
    };

    /// <summary>Reads; a concern counts as well as the document that deals with it best.</summary>
    public static IReadOnlyList<ConcernReading> Of(Persona persona, Review review)
    {
        var indexes = IsSeeded(persona)
            ? Indexes.GetValue(review, found => Read(Lexicon.Value, found))
            : Read(LensLexicon.Of([persona]), review);
        var readings = indexes.Select(index => LensReview.Of(persona, index)).ToList();
        return [.. persona.Lenses.Select((lens, number) => Best(lens, [.. readings.Select(reading => reading[number])], review))];
    }

    private static ConcernReading Best(Lens lens, IReadOnlyList<LensReading> readings, Review review)
    {
        var best = readings.Select((reading, document) => (reading, document)).OrderByDescending(pair => pair.reading.Standing).First();
        var name = review.Material.Documents[best.document].Name;
        return new ConcernReading(lens, best.reading.Standing, [.. best.reading.Lines.Select(line => new CitedLine(name, line))]);
    }

    /// <summary>Whether the program's own lexicon holds all of the persona's cues; one of a tenant's own, or another version, brings words of its own.</summary>
    private static bool IsSeeded(Persona persona) =>
        ByCode.Value.TryGetValue(persona.Code, out var seeded) && seeded.Lenses.Count == persona.Lenses.Count && seeded.Lenses.Zip(persona.Lenses).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(Lens one, Lens other) =>
        one.Code == other.Code && one.Cues.SequenceEqual(other.Cues) && one.AppliesTo.SequenceEqual(other.AppliesTo) && one.Answers.SequenceEqual(other.Answers);

    private static IReadOnlyList<CueIndex> Read(LensLexicon lexicon, Review review) =>
        [.. review.Material.Documents.Select(document => lexicon.Read(string.Join('\n', document.Lines)))];
}
