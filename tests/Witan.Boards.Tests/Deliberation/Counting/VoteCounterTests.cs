using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Counting;
using static Witan.Boards.Tests.Deliberation.Votes;

namespace Witan.Boards.Tests.Deliberation.Counting;

public sealed class VoteCounterTests
{
    public static TheoryData<string> Rules => [.. CountingRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Count_TenThousandRandomVotes_EqualsTheReference(string name)
    {
        var rule = Rule(name);
        var chance = new Random(20_261);
        var (winners, ties, none) = (0, 0, 0);
        for (var number = 0; number < 10_000; number++)
        {
            var election = RandomElections.Next(chance);
            var counted = VoteCounter.Count(election, rule);
            var expected = ReferenceCount.Of(election, name);
            Assert.Equal((number, expected.Winner), (number, counted.Winner));
            Assert.Equal(expected.Ties, counted.Ties);
            Assert.All(counted.Options, option => Assert.Equal((double)expected.Scores[option.Option], option.Score, 8));
            Assert.Equal(counted.Winner is null, counted.WhyNone is not null);
            Assert.Equal(counted.Ties.Count > 0, counted.TieBreak is not null);
            winners += counted.Winner is null ? 0 : 1;
            ties += counted.Ties.Count > 0 ? 1 : 0;
            none += counted.WhyNone is null ? 0 : 1;
        }

        // Chance must have reached each kind of end, or the comparison is worth little.
        Assert.True(winners > 300 && ties > 100 && none > 300, $"{winners} winners, {ties} ties, {none} without a winner.");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Count_SeatsAndBallotsInAnotherOrder_GivesTheSame(string name)
    {
        var chance = new Random(7);
        for (var number = 0; number < 2_000; number++)
        {
            var election = RandomElections.Next(chance);
            var seats = election.Seats.ToArray();
            var ballots = election.Ballots.ToArray();
            chance.Shuffle(seats);
            chance.Shuffle(ballots);
            var one = VoteCounter.Count(election, Rule(name));
            var other = VoteCounter.Count(election with { Seats = seats, Ballots = ballots }, Rule(name));
            Assert.Equal((one.Winner, one.TieBreak, one.WhyNone), (other.Winner, other.TieBreak, other.WhyNone));
            Assert.Equal(one.Options.Select(option => (option.Option, option.Score, option.Support, option.Label)), other.Options.Select(option => (option.Option, option.Score, option.Support, option.Label)));
        }
    }

    [Fact]
    public void Count_AbsentSeats_AreShownAndCountForNobody()
    {
        var election = Election(1, [.. OnOne(1, 1)]) with { Seats = ["s1", "s2", "s3"] };
        var count = VoteCounter.Count(election, Rule("majority"));
        Assert.Equal((3, 2, "a"), (count.Seats, count.Voted, count.Winner));
        Assert.Equal(["s3"], count.Absent);
        Assert.Equal(1, count.Leader.Support);
    }

    [Fact]
    public void Count_EqualOptions_NamesTheTieAndWhatBrokeIt()
    {
        var count = VoteCounter.Count(Election(3, Ballot("s1", [1, 1, -1]), Ballot("s2", [1, 1, 0])), Rule("majority"));
        Assert.Equal(["a", "b"], count.Ties);
        Assert.Equal(("b", "the more careful option, which is listed later"), (count.Winner, count.TieBreak));

        var surer = VoteCounter.Count(Election(2, Ballot("s1", [2, 1]), Ballot("s2", [1, 1])), Rule("majority"));
        Assert.Equal(("a", "the better mean of stance, confidence and weight"), (surer.Winner, surer.TieBreak));
    }

    [Theory]
    [InlineData("majority", new[] { 1, 1, 0, -1 }, null, "2 of 4 are for it")]
    [InlineData("majority", new[] { 1, 1, 1, -2 }, "a", null)]
    [InlineData("weighted", new[] { 1, 1, -2 }, null, "does not outweigh")]
    [InlineData("weighted", new[] { 1, 2, -2 }, "a", null)]
    [InlineData("unanimity", new[] { 1, 2, 0 }, null, "all must be")]
    [InlineData("unanimity", new[] { 1, 2, 1 }, "a", null)]
    [InlineData("borda", new[] { -1, 0 }, null, "Nobody is for it")]
    [InlineData("quorum", new[] { 1, 1, 0, -1 }, "a", null)]
    [InlineData("quorum", new[] { 1, -1, -1 }, null, "needs 50 %")]
    public void Count_OneOption_WinsOrSaysWhyNot(string rule, int[] scores, string? winner, string? why)
    {
        var count = VoteCounter.Count(Election(1, [.. OnOne(scores)]), Rule(rule));
        Assert.Equal(winner, count.Winner);
        Assert.Contains(why ?? string.Empty, count.WhyNone ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_ByQuorum_AsksMoreOfWhatCannotBeTakenBack()
    {
        var two = Election(1, [.. OnOne(1, 1, -1)]);
        Assert.Equal("a", VoteCounter.Count(two, Rule("quorum")).Winner);
        Assert.Contains("cannot be taken back needs 75 %", VoteCounter.Count(two with { IsReversible = false }, Rule("quorum")).WhyNone, StringComparison.Ordinal);
        Assert.Equal("a", VoteCounter.Count(Election(1, [.. OnOne(1, 1, 1, -2)]) with { IsReversible = false }, Rule("quorum")).Winner);
        Assert.Contains("3 of 6 seats voted; the quorum is 60 %", VoteCounter.Count(two with { Seats = ["s1", "s2", "s3", "s4", "s5", "s6"] }, Rule("quorum")).WhyNone, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_AVeto_BlocksWhereVoicesMustBeOneAndIsShownEverywhere()
    {
        var election = Election(1, Ballot("s1", [2]), Ballot("s2", [2]), Ballot("s3", [0]).Veto("a", "It is against the law."));
        Assert.Contains("blocked by s3", VoteCounter.Count(election, Rule("unanimity")).WhyNone, StringComparison.Ordinal);
        var majority = VoteCounter.Count(election, Rule("majority"));
        Assert.Equal("a", majority.Winner);
        Assert.Equal([new BlockingVeto("s3", "a", "It is against the law.")], majority.Leader.Vetoes);
    }

    [Fact]
    public void Count_Weights_MoveTheSharesOnlyWhereVoicesAreWeighed()
    {
        var election = Election(1, Ballot("s1", [1], weight: 3), Ballot("s2", [-1], weight: 1));
        Assert.Equal((0.75, AgreementLabel.Strong), (VoteCounter.Count(election, Rule("weighted")).Leader.Support, VoteCounter.Count(election, Rule("weighted")).Leader.Label));
        Assert.Equal((0.5, AgreementLabel.Split), (VoteCounter.Count(election, Rule("majority")).Leader.Support, VoteCounter.Count(election, Rule("majority")).Leader.Label));
    }

    [Fact]
    public void Count_NobodyVoted_SaysSo()
    {
        var count = VoteCounter.Count(new Election { Options = ["a"], Seats = ["s1"], Ballots = [] }, CountingRules.Default);
        Assert.Equal(("Nobody voted.", AgreementLabel.Split), (count.WhyNone, count.Leader.Label));
    }

    [Fact]
    public void Count_AVoteThatIsNotWellFormed_IsRefusedAtTheDoor()
    {
        Assert.Throws<ArgumentException>(() => VoteCounter.Count(Election(1, Ballot("s1", [3])), CountingRules.Default));
        Assert.Throws<ArgumentException>(() => VoteCounter.Count(Election(1, Ballot("s1", [1]), Ballot("s1", [1])), CountingRules.Default));
        Assert.Contains("voted on b", Election(1, Ballot("s1", [1, 1])).Fault(), StringComparison.Ordinal);
        Assert.Contains("not from 0 to 1", Election(1, Ballot("s1", [1], double.NaN)).Fault(), StringComparison.Ordinal);
        Assert.Contains("cannot be for a and block it", Election(1, Ballot("s1", [1]).Veto("a", "No.")).Fault(), StringComparison.Ordinal);
        Assert.Contains("has no seat", (Election(1, Ballot("s1", [1])) with { Seats = ["s2"] }).Fault(), StringComparison.Ordinal);
        Assert.Null(Election(2, Ballot("s1", [1])).Fault());
    }

    [Fact]
    public void Quorum_ThatSomebodySet_HoldsUnderEveryRule_AndElseUnderItsOwnAlone()
    {
        foreach (var rule in CountingRules.All)
        {
            var election = Election(1, [.. OnOne(2, 2)]) with { Seats = ["s1", "s2", "s3", "s4"] };
            Assert.Equal(rule.Name == "quorum", VoteCounter.Count(election, rule).Winner is null);
            Assert.Equal("a", VoteCounter.Count(election with { Quorum = 0.5, HoldsQuorum = true }, rule).Winner);
            var few = VoteCounter.Count(election with { Quorum = 0.75, HoldsQuorum = true }, rule);
            Assert.Equal((null, "2 of 4 seats voted; the quorum is 75 %."), (few.Winner, few.WhyNone));
        }
    }

    [Fact]
    public void Find_AnUnknownName_NamesThoseThatThereAre()
    {
        Assert.False(CountingRules.Find("loudest").IsOk(out _, out var refusal));
        Assert.Contains("majority, weighted, unanimity, borda, quorum", refusal.Message, StringComparison.Ordinal);
        Assert.All(CountingRules.All, rule => Assert.True(rule.Source.Length > 20 && rule.Summary.Length > 20));
    }

    private static CountingRule Rule(string name) => CountingRules.Find(name.ToUpperInvariant()).IsOk(out var rule, out var refusal) ? rule : throw new InvalidOperationException(refusal.Message);
}
