using Witan.Boards.Personas;
using Witan.Kernel.Results;

namespace Witan.Boards.Tests.Personas;

public sealed class CatalogRulesTests
{
    private static readonly IReadOnlyList<CatalogEntry> Catalogue = [.. SeededPersonas.All.Select(persona => new CatalogEntry(persona, 1, "hash", IsSeeded: true, PersonaStanding.Open))];

    [Fact]
    public void Stand_OfWhoIsNotChosenForASeat_IsRefused()
    {
        foreach (var entry in Catalogue.Where(entry => !entry.Persona.IsSelectable))
        {
            Assert.False(CatalogRules.Stand(Catalogue, entry.Persona.Code, PersonaStanding.Forced).IsOk(out _, out var refusal));
            Assert.IsType<Conflict>(refusal);
        }
    }

    [Fact]
    public void Stand_OfNobody_NamesWhoWasMeant()
    {
        Assert.False(CatalogRules.Stand(Catalogue, "security", PersonaStanding.Forced).IsOk(out _, out var refusal));
        Assert.Contains("security_", Assert.IsType<NotFound>(refusal).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Force_OfMoreThanTheSmallestBoardHasSeats_IsRefused()
    {
        var entries = Catalogue;
        foreach (var code in Experts(entries).Take(PersonaLimits.ForcedMax))
        {
            entries = With(entries, code, PersonaStanding.Forced);
        }

        Assert.False(CatalogRules.Stand(entries, Experts(entries).Last(), PersonaStanding.Forced).IsOk(out _, out var refusal));
        Assert.IsType<Conflict>(refusal);
        Assert.True(CatalogRules.Stand(entries, Experts(entries).First(), PersonaStanding.Forced).IsOk(out _, out _));
    }

    [Fact]
    public void Exclude_LeavesAsManyAsTheLargestBoardSeats()
    {
        var (entries, excluded) = (Catalogue, 0);
        foreach (var code in Experts(Catalogue))
        {
            if (CatalogRules.Stand(entries, code, PersonaStanding.Excluded).IsOk(out _, out _))
            {
                entries = With(entries, code, PersonaStanding.Excluded);
                excluded++;
            }
        }

        Assert.Equal(Experts(Catalogue).Count() - PersonaLimits.SelectableMin, excluded);
    }

    [Fact]
    public void Remove_OfAnOwnOneThatIsNeeded_IsRefused()
    {
        var own = new CatalogEntry(OwnPersonas.Of("harbour_master"), 1, "hash", IsSeeded: false, PersonaStanding.Open);
        List<CatalogEntry> entries = [.. Catalogue.Where(entry => !entry.Persona.IsSelectable), .. Catalogue.Where(entry => entry.Persona.IsSelectable).Take(PersonaLimits.SelectableMin - 1), own];
        Assert.False(CatalogRules.Remove(entries, "harbour_master").IsOk(out _, out var refusal));
        Assert.IsType<Conflict>(refusal);
        Assert.True(CatalogRules.Remove([.. Catalogue, own], "harbour_master").IsOk(out _, out _));
    }

    private static IEnumerable<string> Experts(IReadOnlyList<CatalogEntry> entries) => entries.Where(entry => entry.Persona.IsSelectable).Select(entry => entry.Persona.Code);

    private static IReadOnlyList<CatalogEntry> With(IReadOnlyList<CatalogEntry> entries, string code, PersonaStanding standing) =>
        [.. entries.Select(entry => entry.Persona.Code == code ? entry with { Standing = standing } : entry)];
}
