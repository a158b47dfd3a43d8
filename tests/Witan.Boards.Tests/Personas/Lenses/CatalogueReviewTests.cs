using Witan.Boards.Personas;
using Witan.Boards.Personas.Lenses;
using Witan.Boards.Personas.Selection;

namespace Witan.Boards.Tests.Personas.Lenses;

/// <summary>What the personas of the program say of documents: different ones different things, and each what its subject calls for.</summary>
public sealed class CatalogueReviewTests
{
    private static readonly LensLexicon Lexicon = LensLexicon.Of(SeededPersonas.All);

    /// <summary>A plan that a careful team might write.</summary>
    private const string Careful = """
        # Moving the booking service to a new database

        Owner: Dana Vogt. Version 3 of 2026-03-01, approved by the operations board on 2026-03-04.

        ## Why

        Guests wait 4 seconds for a booking, measured over 30 days in the access log. The goal: p95 below 800 ms by 2026-06-01.

        ## Rollback

        We go back to the old database when more than 1 % of bookings fail within 10 minutes. The way back was rehearsed on
        2026-02-20 and took 14 minutes.

        ## Backup

        A full backup is made daily; the last restore was tested on 2026-02-18 and took 22 minutes.

        ## Monitoring

        An alert pages the on-call rota when the error rate is above 1 % for 5 minutes.

        ## Cost

        Total: 12,000 EUR once and 300 EUR per month, with a contingency of 15 %.
        """;

    /// <summary>The same plan, as it is written in a hurry.</summary>
    private const string Hasty = """
        # Moving the booking service to a new database

        The service gets a new database. It will be faster and more robust. We deploy it on a weekend.

        A backup should exist. Rollback: TBD. There is no monitoring yet. The budget is being looked at.
        """;

    [Theory]
    [InlineData("devops_engineer", "rollback")]
    [InlineData("devops_engineer", "backup")]
    [InlineData("devops_engineer", "noticing")]
    [InlineData("finance_strategist", "budget")]
    [InlineData("performance_specialist", "target")]
    [InlineData("database_specialist", "restore-time")]
    public void Review_OfThePlansApart_TellsTheCarefulFromTheHasty(string code, string lens)
    {
        Assert.Equal(LensStanding.Addressed, Reading(Careful, code, lens).Standing);
        Assert.True(Reading(Hasty, code, lens).IsOpen);
    }

    [Fact]
    public void Review_OfTheHastyPlan_CitesWhatItRestsOn()
    {
        Assert.Equal((LensStanding.Missing, 5), (Reading(Hasty, "devops_engineer", "noticing").Standing, Reading(Hasty, "devops_engineer", "noticing").Lines.Single()));
        Assert.Equal((LensStanding.Vague, 5), (Reading(Hasty, "devops_engineer", "rollback").Standing, Reading(Hasty, "devops_engineer", "rollback").Lines.Single()));
        Assert.Equal((LensStanding.Vague, 3), (Reading(Hasty, "skeptic", "strong-words").Standing, Reading(Hasty, "skeptic", "strong-words").Lines.Single()));
    }

    [Fact]
    public void Review_OfAPlanWithoutCustomers_LeavesTheMarketAside()
    {
        Assert.All(Readings(Hasty, "sales_coach"), reading => Assert.Equal(LensStanding.Aside, reading.Standing));
        Assert.All(Readings(Hasty, "community_builder"), reading => Assert.Equal(LensStanding.Aside, reading.Standing));
    }

    [Fact]
    public void Review_OfOnePlan_GivesNoTwoExpertsTheSameQuestions()
    {
        var questions = SeededPersonas.All.Where(persona => persona.IsSelectable)
            .Select(persona => string.Join('\n', LensReview.Of(persona, Lexicon.Read(Plans.Flawed)).Where(reading => reading.IsOpen).Select(reading => reading.Lens.Question)))
            .Where(asked => asked.Length > 0)
            .ToList();
        Assert.True(questions.Count > 20, $"{questions.Count} experts have something to ask.");
        Assert.Equal(questions.Count, questions.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Choose_ForThePlan_SeatsThoseWhoKnowIt()
    {
        var need = new PanelNeed(NeededTags.In(Hasty), Hasty, PanelNeed.SeatsMax);
        Assert.True(PanelSelector.Choose(SeededPersonas.All, need, new PanelRules()).IsOk(out var seats, out var refusal), refusal?.Message);
        Assert.Contains(seats, seat => seat.Persona.Code == "devops_engineer");
        Assert.Equal(PanelNeed.SeatsMax, seats.Select(seat => seat.Persona.Method!.Name).Distinct(StringComparer.Ordinal).Count());
    }

    private static IReadOnlyList<LensReading> Readings(string text, string code) => LensReview.Of(SeededPersonas.All.Single(persona => persona.Code == code), Lexicon.Read(text));

    private static LensReading Reading(string text, string code, string lens) => Readings(text, code).Single(reading => reading.Lens.Code == lens);
}
