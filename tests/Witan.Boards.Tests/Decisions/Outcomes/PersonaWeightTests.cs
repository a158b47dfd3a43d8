using Witan.Boards.Decisions.Outcomes;

namespace Witan.Boards.Tests.Decisions.Outcomes;

public sealed class PersonaWeightTests
{
    [Theory]
    [InlineData(0, null, 1.0)]
    [InlineData(10, 0.25, 1.0)]
    [InlineData(10, 0.0, 1.25)]
    [InlineData(10, 1.0, 0.75)]
    [InlineData(1_000_000, 0.0, 1.5)]
    [InlineData(1_000_000, 1.0, 0.5)]
    public void Of_IsShrunkTowardsOne(int count, double? brier, double weight) => Assert.Equal(weight, PersonaWeight.Of(count, brier), 1e-5);

    [Fact]
    public void Of_AnyScore_StaysInBounds_FallsWithTheScore_AndMovesAwayFromOneWithTheCount()
    {
        var chance = new Random(11);
        for (var number = 0; number < 10_000; number++)
        {
            var (count, brier) = (chance.Next(1, 10_000), chance.NextDouble());
            var weight = PersonaWeight.Of(count, brier);
            Assert.InRange(weight, PersonaWeight.Min, PersonaWeight.Max);
            Assert.True(PersonaWeight.Of(count, Math.Min(1, brier + 0.05)) <= weight);
            Assert.True(Math.Abs(PersonaWeight.Of(count + 1, brier) - 1) >= Math.Abs(weight - 1));
        }
    }

    [Fact]
    public void Brier_IsTheMeanSquareOfWhatWasMissed()
    {
        Assert.Null(Forecasts.Brier([]));
        Assert.Equal(((0.2 * 0.2) + (0.6 * 0.6)) / 2, Forecasts.Brier([new("a", 0.8, true), new("a", 0.6, false)])!.Value, 1e-12);
        Assert.Equal(PersonaWeight.Reference, Forecasts.Brier([new("a", 0.5, true), new("a", 0.5, false)])!.Value, 1e-12);
    }

    [Theory]
    [InlineData(2, true, true)]
    [InlineData(1, false, false)]
    [InlineData(-1, false, true)]
    [InlineData(-2, true, false)]
    [InlineData(0, true, null)]
    public void IsRight_IsForWhatWentWellOrAgainstWhatDidNot(long stance, bool wentWell, bool? isRight) => Assert.Equal(isRight, Forecasts.IsRight(stance, wentWell));

    [Fact]
    public void Outcomes_CountOneOrZero()
    {
        Assert.Equal([true, true, false, false], Enum.GetValues<OutcomeStatus>().Select(OutcomeWords.WentWell));
        Assert.Equal(["better", "as-expected", "worse", "failed"], OutcomeWords.All);
        Assert.All(Enum.GetValues<OutcomeStatus>(), status => Assert.Equal(status, OutcomeWords.Read(OutcomeWords.Word(status))));
    }
}
