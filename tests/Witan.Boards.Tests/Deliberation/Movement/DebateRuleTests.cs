using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Deliberation.Movement;
using static Witan.Boards.Tests.Deliberation.Votes;

namespace Witan.Boards.Tests.Deliberation.Movement;

public sealed class DebateRuleTests
{
    [Fact]
    public void Judge_BeforeAnybodyVoted_GoesOn() => Assert.Equal(DebateOutlook.Continue, DebateRule.Judge(History(2)).Outlook);

    [Theory]
    [InlineData(0.8, 1, true)]
    [InlineData(0.69, 1, false)]
    [InlineData(0.8, 0, false)]
    public void Judge_DraftsThatAgree_SettleWhenTheyAreSureAndGiveEvidence(double confidence, int evidence, bool settles)
    {
        var history = History(2, new DebateRound([Ballot("s1", [2, -1], confidence, evidence), Ballot("s2", [1, 0], 0.9, 1), Ballot("s3", [1, 0], 0.9)], []));
        var expected = settles ? DebateOutlook.SettledAtFirst : DebateOutlook.Continue;
        Assert.Equal(expected, DebateRule.Judge(history).Outlook);
    }

    [Fact]
    public void Judge_DraftsThatAgreeAgainstAVeto_AreNotSettled()
    {
        var veto = Ballot("s1", [0], 0.9, 1).Veto("a", "It is against the law.");
        var history = History(1, new DebateRound([veto, .. Enumerable.Range(2, 20).Select(number => Ballot($"s{number}", [2], 0.9, 1))], []));
        var verdict = DebateRule.Judge(history);
        Assert.Equal((AgreementLabel.Unanimous, DebateOutlook.Continue), (verdict.Label, verdict.Outlook));
    }

    [Fact]
    public void Judge_SilentRounds_NeedTwoToEndADebate()
    {
        Ballot[] ballots = [Ballot("s1", [2]), Ballot("s2", [1]), Ballot("s3", [-1])];
        var first = new DebateRound(ballots, [Argument("1", "s1", "It is cheap.")]);
        var silent = new DebateRound([], []);
        Assert.Equal((DebateOutlook.Continue, 1), Of(DebateRule.Judge(History(1, first, silent))));
        Assert.Equal((DebateOutlook.Converged, 2), Of(DebateRule.Judge(History(1, first, silent, silent))));
        Assert.Equal((DebateOutlook.Continue, 0), Of(DebateRule.Judge(History(1, first, silent, new DebateRound([], [Argument("2", "s3", "Nobody can repair it.", isFor: false)])))));

        static (DebateOutlook, int) Of(DebateVerdict verdict) => (verdict.Outlook, verdict.QuietRounds);
    }

    /// <summary>Debates by chance in which every round brings a line that nobody cited: none is over after the first round, whatever the stances do.</summary>
    [Fact]
    public void Judge_EveryRoundBringsALine_IsNeverOver()
    {
        var chance = new Random(11);
        for (var number = 0; number < 500; number++)
        {
            var seats = chance.Next(3, 7);
            var rounds = Enumerable.Range(1, chance.Next(2, 7)).Select(round => new DebateRound(
                [.. Enumerable.Range(1, seats).Select(seat => Ballot($"s{seat}", [seat % 2 == 0 ? 2 : -2]))],
                [Argument($"{round}", "s1", "The same words again and again.", kind: "risk", lines: round)]));
            Assert.False(DebateRule.Judge(History(1, [.. rounds])).IsOver);
        }
    }

    /// <summary>What is said decides on novelty only: with all claims taken out, the label and the option in front stay as they are.</summary>
    [Fact]
    public void Judge_WithoutWords_AgreesAsBefore()
    {
        var chance = new Random(5);
        for (var number = 0; number < 500; number++)
        {
            DebateRound[] rounds = [.. Enumerable.Range(1, 3).Select(round => new DebateRound(
                [.. Enumerable.Range(1, 5).Select(seat => Ballot($"s{seat}", [chance.Next(-2, 3), chance.Next(-2, 3)]))],
                [.. Enumerable.Range(1, 5).Select(seat => Argument($"{round}-{seat}", $"s{seat}", "I agree with all of you."))]))];
            var (loud, mute) = (DebateRule.Judge(History(2, rounds)), DebateRule.Judge(History(2, [.. rounds.Select(round => round with { Arguments = [] })])));
            Assert.Equal((mute.Label, mute.Leader, mute.Movement), (loud.Label, loud.Leader, loud.Movement));
        }
    }

    [Theory]
    [InlineData(new[] { 1, 1, 1 }, new[] { 1, 1, 1 }, 0.0, true)]
    [InlineData(new[] { 1, 1, 1 }, new[] { 2, 1, 1 }, 0.3333, false)]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, new[] { 2, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, 0.1, true)]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, new[] { 0, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, 0.1, false)]
    [InlineData(new[] { 2, -2 }, new[] { -2, 2 }, 4.0, false)]
    public void Measure_TwoRounds_IsTheMeanChangeAndSignsCount(int[] before, int[] after, double movement, bool isStill)
    {
        IReadOnlyList<string> options = ["a"];
        Assert.Equal(movement, MovementRule.Measure(options, OnOne(before), OnOne(after)), 4);
        Assert.Equal(isStill, MovementRule.IsStill(options, OnOne(before), OnOne(after)));
    }

    [Fact]
    public void Standing_SeatsThatSaidNothing_KeepTheirBallot()
    {
        var history = History(1, new DebateRound([.. OnOne(1, 2)], []), new DebateRound([Ballot("s2", [-2])], []));
        Assert.Equal([1, -2], history.Standing(2).Select(ballot => ballot.Of("a").Score));
        Assert.Equal([1, 2], history.Standing(1).Select(ballot => ballot.Of("a").Score));
        Assert.Empty(VoteCounter.Count(history.ElectionAfter(2), CountingRules.Default).Absent);
    }
}
