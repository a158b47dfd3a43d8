using Witan.Boards.Personas;
using Witan.Boards.Personas.Selection;

namespace Witan.Boards.Tests.Personas.Selection;

/// <summary>What holds of every board, over ten thousand catalogues and needs made by chance.</summary>
public sealed class PanelSelectorPropertyTests
{
    private const int Cases = 10_000;

    [Fact]
    public void Choose_OfAnyCatalogue_KeepsItsPromises()
    {
        var forcedBoards = 0;
        for (var seed = 0; seed < Cases; seed++)
        {
            var (catalogue, need, rules) = RandomPanels.Of(seed);
            Assert.True(PanelSelector.Choose(catalogue, need, rules).IsOk(out var seats, out var refusal), $"Seed {seed}: {refusal?.Message}");
            var codes = seats.Select(seat => seat.Persona.Code).ToList();
            Assert.True(seats.Count == need.Seats && codes.Distinct(StringComparer.Ordinal).Count() == need.Seats, $"Seed {seed}: {string.Join(", ", codes)}");
            Assert.True(rules.Forced.IsSubsetOf(codes), $"Seed {seed}: somebody forced is not seated.");
            Assert.False(rules.Excluded.Overlaps(codes), $"Seed {seed}: somebody excluded is seated.");
            Assert.All(seats, seat => Assert.True(seat.Persona.IsSelectable && seat.Reason.EndsWith('.')));
            Assert.True(Covered(seats.Select(seat => seat.Persona), need) >= Covered(ByFit(catalogue, need, rules), need), $"Seed {seed}: the best by fit alone cover more.");
            forcedBoards += rules.Forced.Count > 0 ? 1 : 0;
        }

        Assert.InRange(forcedBoards, Cases / 4, Cases);
    }

    [Fact]
    public void Choose_InAnotherOrder_GivesTheSameBoard()
    {
        for (var seed = 0; seed < Cases; seed += 10)
        {
            var (catalogue, need, rules) = RandomPanels.Of(seed);
            var shuffled = catalogue.ToArray();
            new Random(seed + 1).Shuffle(shuffled);
            Assert.Equal(Told(catalogue, need, rules), Told(shuffled, need, rules));
        }
    }

    private static string Told(IReadOnlyList<Persona> catalogue, PanelNeed need, PanelRules rules)
    {
        Assert.True(PanelSelector.Choose(catalogue, need, rules).IsOk(out var seats, out _));
        return string.Join('\n', seats.Select(seat => $"{seat.Persona.Code} {seat.Fit:R} {seat.Reason}"));
    }

    /// <summary>The plainest way, written apart: the forced, then whoever covers and touches most by itself.</summary>
    private static IEnumerable<Persona> ByFit(IReadOnlyList<Persona> catalogue, PanelNeed need, PanelRules rules)
    {
        var words = need.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return catalogue
            .Where(persona => persona.IsSelectable && !rules.Excluded.Contains(persona.Code))
            .OrderByDescending(persona => rules.Forced.Contains(persona.Code))
            .ThenByDescending(persona => Fit(persona, need, words) * rules.Weights.GetValueOrDefault(persona.Code, persona.Weight))
            .ThenBy(persona => persona.Code, StringComparer.Ordinal)
            .Take(need.Seats);
    }

    private static double Fit(Persona persona, PanelNeed need, string[] words) =>
        (need.Tags.Count == 0 ? 0 : 0.7 * persona.Expertise.Count(need.Tags.Contains) / need.Tags.Count)
        + (persona.Lenses.Count == 0 ? 0 : 0.3 * persona.Lenses.Count(lens => words.Contains(lens.Code)) / persona.Lenses.Count);

    private static int Covered(IEnumerable<Persona> seats, PanelNeed need) => seats.SelectMany(persona => persona.Expertise).Intersect(need.Tags, StringComparer.Ordinal).Count();
}
