using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Moderation;
using Witan.Boards.Deliberation.Movement;
using static Witan.Boards.Tests.Deliberation.Votes;

namespace Witan.Boards.Tests.Deliberation.Moderation;

public sealed class ModeratorRuleTests
{
    [Theory]
    [InlineData(new[] { 2, 1, 1, 2 }, new[] { 0, 0, 0, 0 }, 0.9, true)]
    [InlineData(new[] { 2, 1, 1, -1 }, new[] { 1, 0, 0, 0 }, 0.9, true)]
    [InlineData(new[] { 2, 1, 1, 2 }, new[] { 1, 1, 0, 0 }, 0.9, false)]
    [InlineData(new[] { 2, 1, 1, 2 }, new[] { 1, 1, 1, 1 }, 0.5, true)]
    [InlineData(new[] { 2, 1, 0, -1 }, new[] { 0, 0, 0, 0 }, 0.9, false)]
    [InlineData(new[] { 2, 1, 1, 0 }, new[] { 1, 1, 0, 0 }, 0.5, false)]
    public void Contrarian_SpeaksWhenAnAgreementIsNotTested(int[] scores, int[] evidence, double confidence, bool speaks)
    {
        var history = History(1, new DebateRound([.. scores.Select((score, index) => Ballot($"s{index}", [score], confidence, evidence[index]))], []));
        Assert.Equal(speaks ? Moderator.Contrarian : null, ModeratorRule.Next(history, 3, [])?.Moderator);
    }

    [Fact]
    public void Contrarian_SomebodyHasSpokenAgainstIt_IsNotNeeded()
    {
        Ballot[] ballots = [.. Enumerable.Range(1, 4).Select(seat => Ballot($"s{seat}", [1], 0.5, 1))];
        Assert.Null(ModeratorRule.Next(History(1, new DebateRound(ballots, [Argument("1", "s1", "It may burn.", isFor: false, lines: 1)])), 3, []));
        Assert.NotNull(ModeratorRule.Next(History(1, new DebateRound(ballots, [Argument("1", "s1", "It is warm.", lines: 1)])), 3, []));
    }

    [Theory]
    [InlineData(5, 2, true)]
    [InlineData(5, 3, false)]
    [InlineData(4, 0, true)]
    [InlineData(3, 0, false)]
    public void Sceptic_SpeaksWhenManyClaimsCiteNothing(int claims, int cited, bool speaks)
    {
        var arguments = Enumerable.Range(0, claims).Select(index => Argument($"{index}", "s1", $"Claim {index}.", lines: index < cited ? [index + 1] : []));
        var history = History(1, new DebateRound([.. OnOne(2, -1, 0)], [.. arguments]));
        Assert.Equal(speaks ? Moderator.Sceptic : null, ModeratorRule.Next(history, 3, [])?.Moderator);
    }

    [Theory]
    [InlineData(new[] { -1, -1 }, new[] { -2, 0 }, new[] { 0, -2 }, true)]
    [InlineData(new[] { -1, -2 }, new[] { -2, -2 }, new[] { 1, -2 }, true)]
    [InlineData(new[] { -2, -2 }, new[] { -2, -2 }, new[] { 2, -2 }, false)]
    [InlineData(new[] { -1, -1 }, new[] { 0, -1 }, new[] { 0, -1 }, false)]
    [InlineData(new[] { -1, 1 }, new[] { -2, 0 }, new[] { -1, 1 }, false)]
    public void Optimist_SpeaksWhenEverythingIsTurnedDown(int[] first, int[] second, int[] third, bool speaks)
    {
        var history = History(2, new DebateRound([Ballot("s1", first, evidence: 1), Ballot("s2", second, evidence: 1), Ballot("s3", third, evidence: 1)], []));
        Assert.Equal(speaks ? Moderator.Optimist : null, ModeratorRule.Next(history, 3, [])?.Moderator);
    }

    [Fact]
    public void Next_EachOnceAndNeverBeforeTheFirstOrAfterTheLastRound()
    {
        Argument[] claims = [.. Enumerable.Range(0, 6).Select(index => Argument($"{index}", "s1", $"Claim {index}."))];
        var history = History(1, new DebateRound([.. OnOne(1, 1, 1)], claims));
        var first = ModeratorRule.Next(history, 2, []);
        var second = ModeratorRule.Next(history, 2, [Moderator.Contrarian]);
        Assert.Equal((Moderator.Contrarian, "a"), (first?.Moderator, first?.Option));
        Assert.Equal((Moderator.Sceptic, "6 of 6 arguments cite nothing."), (second?.Moderator, second?.Reason));
        Assert.Null(ModeratorRule.Next(history, 2, [Moderator.Contrarian, Moderator.Sceptic]));
        Assert.Null(ModeratorRule.Next(history, 1, []));
        Assert.Null(ModeratorRule.Next(History(1), 3, []));
    }
}
