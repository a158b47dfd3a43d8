using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Deliberation.Movement;
using static Witan.Boards.Tests.Deliberation.Votes;

namespace Witan.Boards.Tests.Deliberation.Counting;

public sealed class AgreementRuleTests
{
    [Theory]
    [InlineData(1.00, 0.00, AgreementLabel.Unanimous)]
    [InlineData(0.95, 0.05, AgreementLabel.Unanimous)]
    [InlineData(0.94, 0.00, AgreementLabel.Strong)]
    [InlineData(0.75, 0.25, AgreementLabel.Strong)]
    [InlineData(0.74, 0.26, AgreementLabel.Majority)]
    [InlineData(0.60, 0.39, AgreementLabel.Majority)]
    [InlineData(0.59, 0.00, AgreementLabel.Narrow)]
    [InlineData(0.50, 0.39, AgreementLabel.Narrow)]
    [InlineData(0.49, 0.00, AgreementLabel.Split)]
    [InlineData(0.60, 0.40, AgreementLabel.Split)]
    [InlineData(0.50, 0.50, AgreementLabel.Split)]
    public void Label_FollowsFromShares(double support, double resistance, AgreementLabel expected) =>
        Assert.Equal(expected, AgreementRule.Label(support, resistance));

    [Fact]
    public void Label_MoreSupport_IsNeverALesserLabel()
    {
        AgreementLabel[] ascending = [AgreementLabel.Split, AgreementLabel.Narrow, AgreementLabel.Majority, AgreementLabel.Strong, AgreementLabel.Unanimous];
        var ranks = Enumerable.Range(0, 1_001).Select(step => Array.IndexOf(ascending, AgreementRule.Label(step / 1000.0, 0))).ToList();
        Assert.Equal(ranks.Order(), ranks);
        Assert.Equal(5, ranks.Distinct().Count());
    }

    [Fact]
    public void Label_FiveParaphrasedAgreements_IsUnanimous()
    {
        string[] texts =
        [
            "We should keep the ledger on one machine for now.",
            "A single host is plenty; no reason to spread the books.",
            "Leave it where it is, distribution buys us nothing this year.",
            "I would not shard. One server carries this load easily.",
            "Stay simple: the present box has room to spare.",
        ];
        Assert.Equal(AgreementLabel.Unanimous, Labelled(texts, [2, 1, 2, 1, 1], [-1, 0, -2, -1, 0]));
    }

    [Fact]
    public void Label_FiveParaphrasesOfTwoCamps_IsSplit()
    {
        string[] texts =
        [
            "We should keep the ledger on one machine for now.",
            "Leave it where it is, distribution buys us nothing this year.",
            "Stay simple: the present box has room to spare.",
            "We should not keep the ledger on one machine any more.",
            "One box is one fire away from the end of the firm.",
        ];
        Assert.Equal(AgreementLabel.Split, Labelled(texts, [2, 1, 2, -2, -1], [-1, -1, -2, 2, 2]));
    }

    [Fact]
    public void Label_TwoCampsThatOnlyPreferTheirOwn_IsSplit() =>
        Assert.Equal(AgreementLabel.Split, Labelled(["x", "x", "x", "x", "x"], [2, 2, 2, 0, 0], [0, 0, 0, 2, 2]));

    [Fact]
    public void Label_TheSameStances_IsTheSameWhateverTheWords()
    {
        var chance = new Random(3);
        string[] words = ["keep", "shard", "agree", "disagree", "never", "yes", "no", "the", "ledger"];
        for (var number = 0; number < 500; number++)
        {
            int[] scores = [.. Enumerable.Range(0, 5).Select(_ => chance.Next(-2, 3))];
            var mute = Labelled(["-", "-", "-", "-", "-"], scores, [0, 0, 0, 0, 0]);
            var loud = Labelled([.. scores.Select(_ => string.Join(' ', chance.GetItems(words, 8)))], scores, [0, 0, 0, 0, 0]);
            Assert.Equal(mute, loud);
        }
    }

    private static AgreementLabel Labelled(string[] texts, int[] first, int[] second)
    {
        Ballot[] ballots = [.. texts.Select((text, index) => Ballot($"s{index}", [first[index], second[index]]) with { Reason = text })];
        var arguments = texts.Select((text, index) => Argument($"g{index}", $"s{index}", text));
        var verdict = DebateRule.Judge(History(2, new DebateRound(ballots, [.. arguments])), CountingRules.All[0]);
        return verdict.Leader == "a" ? verdict.Label : VoteCounter.Count(Election(2, ballots), CountingRules.All[0]).Options.Single(option => option.Option == "a").Label;
    }
}
