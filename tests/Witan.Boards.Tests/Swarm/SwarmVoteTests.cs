using FsCheck;
using FsCheck.Fluent;
using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Answers;

namespace Witan.Boards.Tests.Swarm;

/// <summary>The opinions of a swarm are counted by the rules of boards.</summary>
public sealed class SwarmVoteTests
{
    [Theory]
    [InlineData("majority", "phased")]
    [InlineData("weighted", "revise-first")]
    public void Of_TheRuleThatWasChosen_Decides(string rule, string winner)
    {
        var vote = SwarmVote.Of(State(rule, [(1, 0, -2), (1, 0, -2), (0, 0, 2)], [(-1, 1, 0), (-1, 1, 0), (-2, -2, 2)], 0.4, 0.4, 1));
        Assert.Equal((rule, winner), (vote.Rule.Name, vote.Final.Winner));
    }

    [Fact]
    public void Of_WithoutARule_IsTheProgramsOwn() => Assert.Equal(CountingRules.Default, SwarmVote.Of(State(null, [(2, 0, 0), (2, 0, 0), (2, 0, 0)], [(2, 0, 0), (2, 0, 0), (2, 0, 0)])).Rule);

    [Fact]
    public void Of_AMindThatOnlyWentAlong_CountsAsBefore()
    {
        var vote = SwarmVote.Of(State(null, [(2, -1, -2), (2, -1, -2), (-2, 1, 2)], [(2, -1, -2), (2, -1, -2), (2, -1, -2)], sameReason: true));
        var flips = vote.Turned.Flips.Where(flip => flip.Seat == "questioning").ToList();
        Assert.Equal(3, flips.Count);
        Assert.All(flips, flip => Assert.True(flip.IsConforming));
        Assert.Equal(1, vote.Effect.ConformityRate);
        Assert.Equal(-2, vote.Ballots.First(ballot => ballot.Seat == "questioning").Of(SwarmOptionIds.GoAhead).Score);
    }

    [Fact]
    public void Of_AMindThatTurnedOnAReason_CountsAsItStandsNow()
    {
        var vote = SwarmVote.Of(State(null, [(2, -1, -2), (2, -1, -2), (-2, 1, 2)], [(2, -1, -2), (2, -1, -2), (2, -1, -2)]));
        Assert.Equal(0, vote.Effect.ConformityRate);
        Assert.Equal(AgreementLabel.Unanimous, vote.Final.Leader.Label);
    }

    [Fact]
    public void Of_NothingAnybodyIsFor_HasNoWinnerAndSaysWhy()
    {
        var vote = SwarmVote.Of(State(null, [(-1, -1, -1), (-1, -1, -1), (-1, -1, -1)], [(-1, -1, -1), (-1, -1, -1), (-1, -1, -1)]));
        Assert.Null(vote.Final.Winner);
        Assert.NotEmpty(vote.Final.WhyNone!);
    }

    [Fact]
    public void Of_AnyOpinions_CountsEachMindOnceAndTheOrderChangesNothing() => Prop.ForAll(
        Gen.Choose(-2, 2).ArrayOf(18).ToArbitrary(),
        scores =>
        {
            var first = Enumerable.Range(0, 3).Select(mind => (scores[mind * 3], scores[(mind * 3) + 1], scores[(mind * 3) + 2])).ToArray();
            var last = Enumerable.Range(3, 3).Select(mind => (scores[mind * 3], scores[(mind * 3) + 1], scores[(mind * 3) + 2])).ToArray();
            return CountingRules.All.All(rule =>
            {
                var vote = SwarmVote.Of(State(rule.Name, first, last));
                return vote.Final.Voted == 3 && vote.Final.Options.Count == 3 && vote.Final.Options.All(option => option.Supporters + option.Neutral + option.Opponents == 3)
                    && vote.Effect.ChangedResult == (vote.Baseline.Winner != vote.Final.Winner) && vote.Confidence is >= 0 and <= 1;
            });
        }).QuickCheckThrowOnFailure();

    private static SwarmState State(
        string? rule, (int GoAhead, int Phased, int Revise)[] first, (int GoAhead, int Phased, int Revise)[] last, double methodical = 0.8, double rapid = 0.8, double questioning = 0.8, bool sameReason = false)
    {
        double[] sure = [methodical, rapid, questioning];
        string[] reasons = ["The archive is damp.", "Time is short before winter.", "Nobody measured the load."];
        string[] later = ["Two pumps were ordered yesterday.", "Helpers signed for October.", "A gauge shows twelve litres."];
        return SwarmProtocol.Minds.Select((mind, index) => (mind, index)).Aggregate(new SwarmState { Rule = rule }, (state, pair) => state with
        {
            FirstOpinions = state.FirstOpinions.SetItem(pair.mind, Opinion(first[pair.index], sure[pair.index], reasons[pair.index])),
            FinalOpinions = state.FinalOpinions.SetItem(pair.mind, Opinion(last[pair.index], sure[pair.index], sameReason ? reasons[pair.index] : later[pair.index])),
        });
    }

    private static OpinionAnswer Opinion((int GoAhead, int Phased, int Revise) scores, double confidence, string reason) => new()
    {
        Reason = reason,
        Stances =
        [
            new Stance { Option = SwarmOptionIds.GoAhead, Score = scores.GoAhead, Confidence = confidence },
            new Stance { Option = SwarmOptionIds.Phased, Score = scores.Phased, Confidence = confidence },
            new Stance { Option = SwarmOptionIds.Revise, Score = scores.Revise, Confidence = confidence },
        ],
    };
}
