using FsCheck;
using FsCheck.Fluent;
using Witan.Boards.Deliberation;

namespace Witan.Boards.Tests.Deliberation;

public sealed class TallyTests
{
    private static readonly string[] Options = ["a", "b", "c"];

    [Theory]
    [InlineData(new[] { 1, 2, 1 }, AgreementLabel.Unanimous)]
    [InlineData(new[] { 2, 1, 0 }, AgreementLabel.Strong)]
    [InlineData(new[] { 2, 1, -1 }, AgreementLabel.Majority)]
    [InlineData(new[] { 2, 0, 0 }, AgreementLabel.Split)]
    [InlineData(new[] { 2, 0, -2 }, AgreementLabel.Split)]
    [InlineData(new[] { -2, -1, -2 }, AgreementLabel.Split)]
    public void Count_Label_FollowsFromStances(int[] scores, AgreementLabel expected)
    {
        var tally = Tally.Count(["a"], [.. scores.Select(score => Ballot(("a", score)))]);
        Assert.Equal(expected, tally.Winner.Label);
    }

    [Fact]
    public void Count_EqualScores_TheMoreCarefulOptionWins()
    {
        var tally = Tally.Count(Options, [Ballot(("a", 1), ("b", 1), ("c", -1))]);
        Assert.Equal("b", tally.Winner.Option);
    }

    [Fact]
    public void Count_OptionLeftOut_CountsAsNeutral()
    {
        var tally = Tally.Count(Options, [Ballot(("a", 2)), Ballot(("b", 2)), Ballot(("a", 1))]);
        Assert.Equal((2, 0), (tally.Options.Single(option => option.Option == "a").Supporters, tally.Options.Single(option => option.Option == "a").Opponents));
        Assert.Equal(0, tally.Options.Single(option => option.Option == "c").Score);
    }

    [Fact]
    public void Count_AnyBallots_StaysInRangeAndDoesNotDependOnTheirOrder() => Prop.ForAll(Ballots(), ballots =>
    {
        var forward = Tally.Count(Options, ballots);
        var backward = Tally.Count(Options, [.. ballots.Reverse()]);
        return forward.Options.All(option => option.Score is >= -2 and <= 2 && option.Supporters + option.Opponents <= ballots.Length)
            && forward.Options.Select(option => option.Option).SequenceEqual(backward.Options.Select(option => option.Option));
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<IReadOnlyList<Stance>[]> Ballots()
    {
        var stance = from option in Gen.Elements(Options)
                     from score in Gen.Choose(Stance.Min, Stance.Max)
                     from confidence in Gen.Choose(0, 100)
                     select new Stance { Option = option, Score = score, Confidence = confidence / 100.0 };
        return stance.ListOf().Select(IReadOnlyList<Stance> (list) => [.. list.DistinctBy(item => item.Option)]).ArrayOf().ToArbitrary();
    }

    private static IReadOnlyList<Stance> Ballot(params (string Option, int Score)[] stances) =>
        [.. stances.Select(stance => new Stance { Option = stance.Option, Score = stance.Score, Confidence = 0.8 })];
}
