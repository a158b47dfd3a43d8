using Witan.Boards.Personas;
using Witan.Boards.Personas.Lenses;

namespace Witan.Boards.Tests.Personas.Lenses;

public sealed class LensReviewTests
{
    [Theory]
    [InlineData("We go back within 20 minutes: the rollback is rehearsed.", LensStanding.Addressed)]
    [InlineData("## Rollback\n\nWhoever is on duty types one command.\n\nIt takes 5 minutes.", LensStanding.Addressed)]
    [InlineData("There is a rollback.\nIt takes 5 minutes.", LensStanding.Addressed)]
    [InlineData("There is a roll-\nback plan, and rolling back takes 90 seconds", LensStanding.Addressed)]
    [InlineData("There is a rollback.\n\nThe kettle takes 5 minutes.", LensStanding.Vague)]
    [InlineData("A rollback is foreseen.", LensStanding.Vague)]
    [InlineData("Rollback within 20 minutes: TBD", LensStanding.Vague)]
    [InlineData("Rollback within 20 minutes: to be decided", LensStanding.Vague)]
    [InlineData("We have no rollback. Lunch takes 20 minutes.", LensStanding.Missing)]
    [InlineData("We deploy without any rollback within 20 minutes.", LensStanding.Missing)]
    [InlineData("Lunch takes 20 minutes.", LensStanding.Missing)]
    [InlineData("", LensStanding.Missing)]
    public void Of_ATextWithARollback_SaysHowItIsDealtWith(string text, LensStanding standing) =>
        Assert.Equal(standing, Read(OwnPersonas.Lens("rollback", ["rollback", "roll back"], ["#duration"]), text).Standing);

    [Theory]
    [InlineData("#percent", "at 5 % of users", true)]
    [InlineData("#percent", "at 5% of users", true)]
    [InlineData("#percent", "five of users, 5 of them", false)]
    [InlineData("#percent", "at 5 percent", true)]
    [InlineData("#percent", "at 5 per cent", true)]
    [InlineData("#percent", "at 5 per week", false)]
    [InlineData("#percent", "at 5, 6 % of users", true)]
    [InlineData("#money", "for 1,500.50 EUR", true)]
    [InlineData("#money", "for $20", true)]
    [InlineData("#money", "for 20€", true)]
    [InlineData("#money", "for EUR 20", true)]
    [InlineData("#money", "for 20 hours", false)]
    [InlineData("#date", "by 2026-04-02", true)]
    [InlineData("#date", "by 3 March", true)]
    [InlineData("#date", "on March 3", true)]
    [InlineData("#date", "in Q3", true)]
    [InlineData("#date", "in week 14", true)]
    [InlineData("#date", "it may take 3 people", false)]
    [InlineData("#date", "2026 people", false)]
    [InlineData("#duration", "in 50ms", true)]
    [InlineData("#duration", "in 3 days", true)]
    [InlineData("#duration", "for 3 people", false)]
    [InlineData("#number", "for 3 people", true)]
    [InlineData("#number", "p95 and v3", false)]
    [InlineData("#number", "for many people", false)]
    [InlineData("#number", "1. for people", false)]
    [InlineData("within #duration", "within 3 days", true)]
    [InlineData("within #duration", "3 days", false)]
    public void Of_AFigure_KnowsItsKind(string sign, string text, bool holds)
    {
        var lens = OwnPersonas.Lens("figure", [sign], ["never met"]);
        Assert.Equal(holds ? LensStanding.Vague : LensStanding.Missing, Read(lens, text).Standing);
    }

    [Theory]
    [InlineData("migrate", "The migration is planned.", true)]
    [InlineData("encrypt*", "All of it is ENCRYPTED.", true)]
    [InlineData("encrypt*", "A crypt.", false)]
    [InlineData("on call", "who is on-call tonight", true)]
    [InlineData("on call", "a call that goes on", false)]
    [InlineData("on call", "who is on\ncall tonight", true)]
    [InlineData("on call", "who is on\n\ncall tonight", false)]
    [InlineData("customer", "the customer's wish", true)]
    public void Of_ACue_FindsFormsOfTheWord(string cue, string text, bool isFound) =>
        Assert.Equal(isFound, Read(OwnPersonas.Lens("cue", [cue], ["never met"]), text).Standing == LensStanding.Vague);

    [Fact]
    public void Of_ACueThatIsAlsoAnAnswer_DoesNotAnswerItself()
    {
        var lens = OwnPersonas.Lens("source", ["source"], ["source", "study"]);
        Assert.Equal(LensStanding.Vague, Read(lens, "There is a source.").Standing);
        Assert.Equal(LensStanding.Addressed, Read(lens, "There is a source, and the source is a study.").Standing);
    }

    [Fact]
    public void Of_ASubjectThatDoesNotCallForIt_IsAside()
    {
        var lens = OwnPersonas.Lens("loop", ["referral"], ["#percent"], "customer");
        Assert.Equal(LensStanding.Aside, Read(lens, "We paint the kitchen.").Standing);
        Assert.Equal(LensStanding.Missing, Read(lens, "We ask a customer.").Standing);
        var passing = string.Join('\n', Enumerable.Repeat("We paint the kitchen.", 40));
        Assert.Equal(LensStanding.Aside, Read(lens, $"{passing}\nWe ask a customer.").Standing);
        Assert.Equal(LensStanding.Missing, Read(lens, $"{passing}\nWe ask a customer.\nCustomers come first.").Standing);
        var spaced = string.Join("\n\n", Enumerable.Repeat("We paint the kitchen.", 15));
        Assert.Equal(LensStanding.Missing, Read(lens, $"{spaced}\n\nWe ask a customer.").Standing);
    }

    [Fact]
    public void Of_ALongDocument_CitesTheFirstLines()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 20).Select(number => $"A rollback is foreseen in place {(char)('a' + number)}."));
        Assert.Equal([1, 3, 5, 7, 9], Read(OwnPersonas.Lens("rollback", ["rollback"], ["#duration"]), text).Lines);
        Assert.Equal([39], Read(OwnPersonas.Lens("rollback", ["rollback"], ["#duration"]), text + " It takes 5 minutes.").Lines);
        Assert.Equal([2], Read(OwnPersonas.Lens("rollback", ["rollback"], ["#duration"]), "Lunch.\r\nWe have no rollback.\r\n").Lines);
    }

    [Fact]
    public void Of_OnePersonaOrAll_SaysTheSame()
    {
        var together = LensLexicon.Of(SeededPersonas.All).Read(Plans.Flawed);
        foreach (var persona in SeededPersonas.All)
        {
            var alone = LensReview.Of(persona, LensLexicon.Of([persona]).Read(Plans.Flawed));
            Assert.Equal(
                alone.Select(reading => (reading.Lens.Code, reading.Standing, string.Join(',', reading.Lines))),
                LensReview.Of(persona, together).Select(reading => (reading.Lens.Code, reading.Standing, string.Join(',', reading.Lines))));
        }
    }

    private static LensReading Read(Lens lens, string text)
    {
        var persona = OwnPersonas.Of("harbour_master") with { Lenses = [lens] };
        return Assert.Single(LensReview.Of(persona, LensLexicon.Of([persona]).Read(text)));
    }
}
