using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Conformity;
using Witan.Boards.Deliberation.Counting;
using static Witan.Boards.Tests.Deliberation.Votes;

namespace Witan.Boards.Tests.Deliberation.Conformity;

public sealed class ConformityRuleTests
{
    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(2, 2, false)]
    [InlineData(2, 0, true)]
    [InlineData(1, 0, true)]
    [InlineData(0, 1, true)]
    [InlineData(-1, 1, true)]
    [InlineData(-2, -1, false)]
    public void IsFlip_AnotherSideOrTwoSteps(int from, int to, bool expected) => Assert.Equal(expected, ConformityRule.IsFlip(from, to));

    [Fact]
    public void Review_GoingAlongWithoutAGround_CountsAsBefore()
    {
        var report = ConformityRule.Review(Question([2, 1, 1, -2], [2, 1, 1, 1]));
        var flip = Assert.Single(report.Flips);
        Assert.Equal(("s4", FlipDirection.Toward, FlipGround.None, true), (flip.Seat, flip.Direction, flip.Ground, flip.IsConforming));
        Assert.Equal([2, 1, 1, -2], report.Counted.Select(ballot => ballot.Of("a").Score));
        Assert.Equal((1, 1.0), (report.Conforming, report.ConformityRate));
    }

    [Fact]
    public void Review_AGround_MakesTheFlipCount()
    {
        var question = Question([2, 1, 1, -2], [2, 1, 1, 1]);
        FlipQuestion[] grounded =
        [
            question with { NewArguments = [Argument("9", "s4", "The price fell by half.")] },
            question with { Reasons = [new StatedReason("s4", "a", ["7"])], Shown = Shown("s4", "7", "8") },
        ];
        Assert.All(grounded, one => Assert.Equal([2, 1, 1, 1], ConformityRule.Review(one).Counted.Select(ballot => ballot.Of("a").Score)));
        Assert.Equal([FlipGround.OwnArgument, FlipGround.ShownArgument], grounded.Select(one => ConformityRule.Review(one).Flips[0].Ground));
    }

    [Fact]
    public void Review_AReasonThatWasNotShownOrIsAnothers_IsNoGround()
    {
        var question = Question([2, 1, 1, -2], [2, 1, 1, 1]);
        FlipQuestion[] empty =
        [
            question with { Reasons = [new StatedReason("s4", "a", ["7"])], Shown = Shown("s4", "8") },
            question with { Reasons = [new StatedReason("s4", "a", ["7"])], Shown = Shown("s1", "7") },
            question with { Reasons = [new StatedReason("s1", "a", ["7"])], Shown = Shown("s4", "7") },
            question with { Reasons = [new StatedReason("s4", "b", ["7"])], Shown = Shown("s4", "7") },
            question with { NewArguments = [Argument("9", "s1", "The price fell.")] },
            question with { NewArguments = [Argument("9", "s4", "The price fell.", option: "b")] },
        ];
        Assert.All(empty, one => Assert.True(ConformityRule.Review(one).Flips.Single().IsConforming));
    }

    [Fact]
    public void Review_AwayFromTheMajorityOrWithoutOne_AlwaysCounts()
    {
        var away = ConformityRule.Review(Question([2, 1, 1, 2], [2, 1, 1, -1]));
        Assert.Equal((FlipDirection.Away, false), (away.Flips[0].Direction, away.Flips[0].IsConforming));
        Assert.Equal(-1, away.Counted[3].Of("a").Score);
        var neither = ConformityRule.Review(Question([2, -1, -2], [2, -1, 1]));
        Assert.Equal((FlipDirection.Neither, 1), (neither.Flips[0].Direction, neither.Counted[2].Of("a").Score));
    }

    [Fact]
    public void Review_AGroundGivenLater_CountsThen()
    {
        var first = ConformityRule.Review(Question([2, 1, 1, -2], [2, 1, 1, 1]));
        var again = Question([], [2, 1, 1, 1]) with { Before = first.Counted };
        Assert.Single(ConformityRule.Review(again).Flips);
        var grounded = ConformityRule.Review(again with { Reasons = [new StatedReason("s4", "a", ["7"])], Shown = Shown("s4", "7") });
        Assert.Equal(1, grounded.Counted[3].Of("a").Score);
    }

    [Fact]
    public void Review_AnyRound_OnlyConformingLinesAreHeldBack()
    {
        var chance = new Random(6);
        var (conforming, free) = (0, 0);
        for (var number = 0; number < 5_000; number++)
        {
            var seats = chance.Next(1, 7);
            Ballot[] before = [.. Enumerable.Range(1, seats).Where(_ => chance.Next(8) > 0).Select(seat => Any(chance, seat))];
            Ballot[] after = [.. Enumerable.Range(1, seats).Where(_ => chance.Next(8) > 0).Select(seat => Any(chance, seat))];
            var question = new FlipQuestion
            {
                Options = ["a", "b"],
                Before = before,
                After = after,
                NewArguments = chance.Next(3) == 0 ? [Argument("9", "s1", "News.")] : [],
                Reasons = chance.Next(3) == 0 ? [new StatedReason("s2", "a", ["7"])] : [],
                Shown = Shown("s2", "7"),
            };
            var report = ConformityRule.Review(question);
            Assert.Equal(after.Select(ballot => ballot.Seat), report.Counted.Select(ballot => ballot.Seat));
            foreach (var ballot in report.Counted)
            {
                foreach (var option in question.Options)
                {
                    var flip = report.Flips.SingleOrDefault(flip => flip.Seat == ballot.Seat && flip.Option == option);
                    var source = flip is { IsConforming: true } ? before : after;
                    Assert.Equal(source.First(one => one.Seat == ballot.Seat).Of(option), ballot.Of(option));
                    Assert.Equal(flip is { IsConforming: true }, flip is { Direction: FlipDirection.Toward, Ground: FlipGround.None });
                }
            }

            // Nothing is conforming in what counts: looked at again, the same ballots stand.
            Assert.Equal(0, ConformityRule.Review(question with { After = report.Counted }).Conforming);
            conforming += report.Conforming;
            free += report.Flips.Count - report.Conforming;
            Assert.InRange(report.ConformityRate, 0, 1);
        }

        Assert.True(conforming > 500 && free > 500);
    }

    [Fact]
    public void Effect_TellsWhetherTheDebateChangedTheResult()
    {
        var baseline = VoteCounter.Count(Election(2, Ballot("s1", [2, -1]), Ballot("s2", [1, 0]), Ballot("s3", [-1, 2])), CountingRules.Default);
        var final = VoteCounter.Count(Election(2, Ballot("s1", [-1, 1]), Ballot("s2", [-1, 2]), Ballot("s3", [-1, 2])), CountingRules.Default);
        var report = ConformityRule.Review(Question([2, 1, 1, -2], [-1, 1, 1, 1]));
        var effect = DebateEffect.Of(baseline, final, [report]);
        Assert.Equal(("a", "b", true, 2, 1, 0.5), (effect.BaselineWinner, effect.FinalWinner, effect.ChangedResult, effect.Flips, effect.ConformingFlips, effect.ConformityRate));
        Assert.Equal("Debate changed the result: yes.", effect.Says);
        Assert.Equal("Debate changed the result: no.", DebateEffect.Of(baseline, baseline, []).Says);
    }

    private static Ballot Any(Random chance, int seat) => Ballot($"s{seat}", [chance.Next(-2, 3), chance.Next(-2, 3)], chance.Next(11) / 10.0);

    private static FlipQuestion Question(int[] before, int[] after) => new()
    {
        Options = ["a", "b"],
        Before = OnOne(before),
        After = OnOne(after),
        NewArguments = [],
        Reasons = [],
        Shown = Shown("s1"),
    };

    private static Dictionary<string, IReadOnlyList<string>> Shown(string seat, params string[] ids) => new(StringComparer.Ordinal) { [seat] = ids };
}
