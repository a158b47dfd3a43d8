using Witan.Boards.Personas;
using Witan.Boards.Personas.Selection;
using Witan.Kernel.Results;

namespace Witan.Boards.Tests.Personas.Selection;

public sealed class PanelSelectorTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Choose_OfTheCatalogue_GivesAsManyAsAsked_EachWithAMethodOfItsOwn(int count)
    {
        foreach (var tag in Expertise.All.Select(known => known.Tag))
        {
            var seats = Seats(SeededPersonas.All, new PanelNeed([tag], "Should we?", count), new PanelRules());
            Assert.Equal(count, seats.Count);
            Assert.Equal(count, seats.Select(seat => seat.Persona.Method!.Name).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Choose_ForWhatOneAloneKnows_SeatsIt_AndSaysSo()
    {
        var seats = Seats(SeededPersonas.All, new PanelNeed(["security", "finance", "wellbeing"], "Should we?", 3), new PanelRules());
        var security = Assert.Single(seats, seat => seat.Persona.Expertise.Contains("security"));
        Assert.Equal("Covers security, which nobody else here does.", security.Reason);
        Assert.Contains(seats, seat => seat.Persona.Expertise.Contains("finance"));
        Assert.Contains(seats, seat => seat.Persona.Expertise.Contains("wellbeing"));
    }

    [Fact]
    public void Choose_OfWhoRepeatsAnother_ReplacesIt()
    {
        List<Persona> catalogue = [Own("a", "one", "risk", "finance"), Own("b", "one", "risk", "finance"), Own("c", "one", "risk", "finance"), Own("d", "two", "design")];
        var seats = Seats(catalogue, new PanelNeed(["risk", "finance", "design"], string.Empty, 3), new PanelRules());
        Assert.Equal(3, seats.Count);
        Assert.Contains(seats, seat => seat.Persona.Code == "d");
    }

    [Fact]
    public void Choose_WithTheForced_SeatsThemFirst()
    {
        var rules = new PanelRules { Forced = new HashSet<string> { "wellness_advisor", "philosopher" }, Excluded = new HashSet<string> { "security_engineer" } };
        var seats = Seats(SeededPersonas.All, new PanelNeed(["security"], "Is the password safe?", 3), rules);
        Assert.Equal(["philosopher", "wellness_advisor"], seats.Take(2).Select(seat => seat.Persona.Code).Order(StringComparer.Ordinal));
        Assert.All(seats.Take(2), seat => Assert.StartsWith("Always seated here;", seat.Reason, StringComparison.Ordinal));
        Assert.NotEqual("security_engineer", seats[2].Persona.Code);
    }

    [Fact]
    public void Choose_ByText_SeatsWhomItConcerns()
    {
        var seats = Seats(SeededPersonas.All, new PanelNeed([], "Our password vault leaked a credential; who has access, and is the backup encrypted?", 3), new PanelRules());
        Assert.Equal("security_engineer", seats[0].Persona.Code);
    }

    [Fact]
    public void Choose_WithWeights_PrefersTheVoiceThatCountsMore()
    {
        List<Persona> catalogue = [Own("a", "one", "risk"), Own("b", "one", "risk"), Own("c", "two", "design"), Own("d", "three", "content")];
        var need = new PanelNeed(["risk", "design", "content"], string.Empty, 3);
        Assert.Contains(Seats(catalogue, need, new PanelRules()), seat => seat.Persona.Code == "a");
        Assert.Contains(Seats(catalogue, need, new PanelRules { Weights = new Dictionary<string, double> { ["b"] = 2 } }), seat => seat.Persona.Code == "b");
    }

    [Theory]
    [InlineData(2, 0, 0, typeof(InvalidInput))]
    [InlineData(6, 0, 0, typeof(InvalidInput))]
    [InlineData(3, 4, 0, typeof(Conflict))]
    [InlineData(3, 0, 37, typeof(Conflict))]
    public void Choose_OfWhatCannotBeFilled_IsRefused(int seats, int forced, int excluded, Type refusal)
    {
        var experts = SeededPersonas.All.Where(persona => persona.IsSelectable).Select(persona => persona.Code).ToList();
        var rules = new PanelRules { Forced = experts.Take(forced).ToHashSet(), Excluded = experts.TakeLast(excluded).ToHashSet() };
        Assert.False(PanelSelector.Choose(SeededPersonas.All, new PanelNeed([], string.Empty, seats), rules).IsOk(out _, out var refused));
        Assert.IsType(refusal, refused);
    }

    [Theory]
    [InlineData("skeptic")]
    [InlineData("nobody")]
    [InlineData("ethicist")]
    public void Choose_WithAForcedOneWhoCannotSit_NamesIt(string code)
    {
        var rules = new PanelRules { Forced = new HashSet<string> { code }, Excluded = new HashSet<string> { "ethicist" } };
        Assert.False(PanelSelector.Choose(SeededPersonas.All, new PanelNeed([], string.Empty, 3), rules).IsOk(out _, out var refused));
        Assert.Contains($"'{code}'", Assert.IsType<Conflict>(refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Needed_OfAText_NamesWhatItSpeaksOfMost()
    {
        Assert.Equal(["security", "finance"], NeededTags.In("The attack cost us a password.\nThe credential was old.\nThe budget is spent.").Take(2));
        Assert.Empty(NeededTags.In("The kettle is on."));
        Assert.DoesNotContain("product", NeededTags.In("The production line stands still."));
    }

    [Theory]
    [InlineData("Should we move from SQLite to PostgreSQL?", "tech_strategist devops_engineer", "growth_hacker bi_strategist content_strategist sales_coach")]
    [InlineData("Should we launch in Germany in spring?", "legal_advisor marketing_strategist", "devops_engineer community_builder wellness_advisor")]
    [InlineData("Should we rent or buy an office?", "finance_strategist risk_officer", "nocode_builder ai_architect content_strategist")]
    [InlineData("Should we adopt a four-day week?", "people_strategist wellness_advisor", "ai_architect growth_hacker")]
    public void Choose_ForAShortQuestion_SeatsThoseWhoseBusinessItIs(string question, string seated, string absent)
    {
        var need = new PanelNeed(NeededTags.For(question, string.Empty), question, 4);
        var codes = Seats(SeededPersonas.All, need, new PanelRules()).Select(seat => seat.Persona.Code).ToList();
        Assert.All(seated.Split(' '), code => Assert.Contains(code, codes));
        Assert.All(absent.Split(' '), code => Assert.DoesNotContain(code, codes));
    }

    [Fact]
    public void Choose_OfTwoWhoCoverOneTag_PrefersWhoseProfessionItIs()
    {
        List<Persona> catalogue = [Own("a", "one", "design", "content", "data"), Own("b", "two", "data", "content", "design"), Own("c", "three", "risk"), Own("d", "four", "finance")];
        Assert.Contains(Seats(catalogue, new PanelNeed(["data", "risk", "finance"], string.Empty, 3), new PanelRules()), seat => seat.Persona.Code == "b");
        Assert.Contains(Seats(catalogue, new PanelNeed(["design", "risk", "finance"], string.Empty, 3), new PanelRules()), seat => seat.Persona.Code == "a");
    }

    [Theory]
    [InlineData("The kettle is on.")]
    [InlineData("Should we raise the price?")]
    [InlineData("Team, budget, database, security, design, marketing, research, risk, test.")]
    public void Needed_ForAQuestion_IsOneTagForEachSeat(string question)
    {
        var needed = NeededTags.For(question, string.Empty);
        Assert.Equal(PanelNeed.SeatsMax, needed.Distinct(StringComparer.Ordinal).Count());
        Assert.All(needed, tag => Assert.True(Expertise.IsKnown(tag)));
        var named = NeededTags.In(question);
        Assert.Equal(named, needed.Take(named.Count));
    }

    [Fact]
    public void Needed_OfALongText_LeavesOutWhatItSpeaksOfLittle()
    {
        var text = string.Join('\n', Enumerable.Repeat("The backup is made daily.", 24)) + "\nThe budget is spent.\nThe budget is gone.";
        Assert.Equal(["reliability"], NeededTags.In(text));
        Assert.Equal(["reliability", "finance"], NeededTags.In(text + string.Concat(Enumerable.Repeat("\nThe budget is thin.", 4))));
    }

    private static IReadOnlyList<PanelSeat> Seats(IReadOnlyList<Persona> catalogue, PanelNeed need, PanelRules rules)
    {
        Assert.True(PanelSelector.Choose(catalogue, need, rules).IsOk(out var seats, out var refusal), refusal?.Message);
        return seats;
    }

    private static Persona Own(string code, string method, params IReadOnlyList<string> expertise) =>
        OwnPersonas.Of(code) with { Method = new PersonaMethod(method, "Think."), Expertise = expertise, Lenses = [] };
}
