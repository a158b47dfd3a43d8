using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Decisions.Storage;
using Witan.Boards.Storage;
using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.Boards.Tests.Decisions.Storage;

/// <summary>Scoring those who spoke, on either engine.</summary>
public abstract class PersonaWeightsConformance(DatabaseEngine engine) : DecisionSuite(engine)
{
    private PersonaWeights Weights => new(Database);

    [Fact]
    public async Task Outcome_ScoresEachLastStanceOnTheChosenOption_AndTheBoard()
    {
        Assert.Empty(await Weights.ReadAsync(Ada, CancellationToken.None));
        var id = await AcceptedAsync();
        var decision = (await ViewAsync(id)).Decision;
        Ok(await Desk.RecordOutcomeAsync(Ada, id, OutcomeStatus.Worse, "Late by a month.", CancellationToken.None));

        var votes = (await new Sessions(Database).VotesAsync(Ada, new RunId(id), CancellationToken.None))
            .Where(vote => vote.IsFinal == 1 && vote.OptionId == decision.Option && vote.Score != 0)
            .ToDictionary(vote => vote.Persona, vote => Forecasts.Brier([new(vote.Persona, vote.Confidence, vote.Score < 0)])!.Value, StringComparer.Ordinal);
        Assert.NotEmpty(votes);
        var made = await Weights.CalibrateAsync(Ben, CancellationToken.None);
        Assert.Equal(votes.Keys.Append(Forecasts.Board).Order(StringComparer.Ordinal), made.Select(persona => persona.Persona).Order(StringComparer.Ordinal));
        Assert.All(made.Skip(1), persona => Assert.Equal(votes[persona.Persona], persona.Brier, 1e-9));
        Assert.Equal(decision.Confidence * decision.Confidence, made[0].Brier, 1e-9);
        Assert.Equal(votes.Keys.Order(StringComparer.Ordinal), (await Weights.ReadAsync(Ada, CancellationToken.None)).Keys.Order(StringComparer.Ordinal));
        Assert.Empty(await Weights.ReadAsync(Stranger, CancellationToken.None));
    }

    [Fact]
    public async Task Correction_TakesThePlaceOfTheFirstScore()
    {
        var id = await AcceptedAsync();
        Ok(await Desk.RecordOutcomeAsync(Ada, id, OutcomeStatus.Failed, "It seemed so.", CancellationToken.None));
        var before = await Weights.CalibrateAsync(Ada, CancellationToken.None);
        Ok(await Desk.RecordOutcomeAsync(Ada, id, OutcomeStatus.Better, "It was not.", CancellationToken.None));
        var after = await Weights.CalibrateAsync(Ada, CancellationToken.None);
        Assert.Equal(before.Select(persona => (persona.Persona, persona.Count)), after.Select(persona => (persona.Persona, persona.Count)));
        Assert.All(before.Zip(after), pair => Assert.Equal(1 - pair.First.Bins[0].RightShare, pair.Second.Bins[0].RightShare));
    }

    [Fact]
    public async Task AnotherOptionThanRecommended_SaysNothingOfTheBoard()
    {
        var id = await ProposeAsync();
        var other = (await ViewAsync(id)).Decision.Options[^1].Option;
        await AcceptAsync(Ada, id, new Boards.Decisions.Acceptance("We dare.") { Option = other });
        Ok(await Desk.RecordOutcomeAsync(Ada, id, OutcomeStatus.Better, "It worked.", CancellationToken.None));
        Assert.DoesNotContain(await Weights.CalibrateAsync(Ada, CancellationToken.None), persona => persona.Persona == Forecasts.Board);
    }
}

public sealed class PersonaWeightsOnSqliteTests() : PersonaWeightsConformance(DatabaseEngine.Sqlite);

public sealed class PersonaWeightsOnPostgresTests() : PersonaWeightsConformance(DatabaseEngine.PostgreSql);
