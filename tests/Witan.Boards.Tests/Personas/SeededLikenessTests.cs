using Witan.Boards.Personas;
using Witan.Boards.Personas.Lenses;

namespace Witan.Boards.Tests.Personas;

/// <summary>No two personas are nearly the same: a seat that repeats another one adds nothing to a board.</summary>
public sealed class SeededLikenessTests
{
    /// <summary>The largest share of word triples that two identities may have in common.</summary>
    private const double IdentityLikenessMax = 0.04;

    /// <summary>The largest share of questions' and mitigations' word triples that two sets of lenses may have in common.</summary>
    private const double LensLikenessMax = 0.06;

    /// <summary>The largest share of cues that two sets of lenses may have in common.</summary>
    private const double CueLikenessMax = 0.25;

    private const int ShingleWords = 3;

    private static readonly IReadOnlyList<Persona> Seated = [.. SeededPersonas.All.Where(persona => persona.Kind != PersonaKind.Mind)];

    [Fact]
    public void Identities_DifferInWords() => RequireDifferent(persona => Shingles(persona.Identity), IdentityLikenessMax);

    [Fact]
    public void Lenses_DifferInWords() =>
        RequireDifferent(persona => [.. persona.Lenses.SelectMany(lens => Shingles(lens.Question).Concat(Shingles(lens.Mitigation)))], LensLikenessMax);

    [Fact]
    public void Lenses_DifferInCues() => RequireDifferent(persona => [.. persona.Lenses.SelectMany(lens => lens.Cues)], CueLikenessMax);

    [Fact]
    public void Questions_AreAskedByOnePersonaAlone()
    {
        var questions = Seated.SelectMany(persona => persona.Lenses).Select(lens => lens.Question).ToList();
        Assert.Equal(questions.Count, questions.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Likeness_OfOneTextWithItself_IsWhole()
    {
        Assert.Equal(1, Likeness(Shingles("the tide waits for no ship"), Shingles("The tide waits, for no ship!")));
        Assert.Equal(0.5, Likeness(Shingles("one two three four five"), Shingles("two three four five six")));
    }

    private static void RequireDifferent(Func<Persona, HashSet<string>> read, double limit)
    {
        var sets = Seated.Select(persona => (persona.Code, Set: read(persona))).ToList();
        var alike = sets.SelectMany((one, index) => sets.Skip(index + 1).Select(other => (one.Code, Other: other.Code, Likeness: Likeness(one.Set, other.Set))))
            .Where(pair => pair.Likeness > limit)
            .Select(pair => $"{pair.Code} and {pair.Other}: {pair.Likeness:0.000}");
        Assert.Empty(alike);
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }

    private static HashSet<string> Shingles(string text)
    {
        var words = WordScan.Words(text);
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - ShingleWords + 1)).Select(at => string.Join(' ', words.Skip(at).Take(ShingleWords).Select(word => word.Text)))];
    }
}
