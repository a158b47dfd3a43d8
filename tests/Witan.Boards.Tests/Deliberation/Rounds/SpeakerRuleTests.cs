using Witan.Boards.Deliberation.Rounds;

namespace Witan.Boards.Tests.Deliberation.Rounds;

public sealed class SpeakerRuleTests
{
    private static readonly string[] Five = ["a", "b", "c", "d", "e"];

    [Fact]
    public void Choose_FirstRoundAndExploration_AreForAll()
    {
        Assert.Equal(Five, SpeakerRule.Choose(Five, [], RoundPhase.Explore, ["a"]));
        Assert.Equal(Five, SpeakerRule.Choose(Five, [Five], RoundPhase.Explore, []));
    }

    [Fact]
    public void Choose_WithoutWishes_OneSeatListensAndTheyTakeTurns()
    {
        var spoken = new List<IReadOnlyList<string>> { Five };
        for (var round = 2; round <= 6; round++)
        {
            spoken.Add(SpeakerRule.Choose(Five, spoken, RoundPhase.Challenge, []));
            Assert.Equal(4, spoken[^1].Count);
        }

        Assert.Equal(5, spoken.Skip(1).Select(round => Five.Except(round).Single()).Distinct().Count());
    }

    [Fact]
    public void Choose_Wishes_AreHeardAsFarAsItIsFair()
    {
        Assert.Equal(["b", "d"], SpeakerRule.Choose(Five, [Five], RoundPhase.Challenge, ["d", "b"]));
        Assert.Equal(["b", "c", "e"], SpeakerRule.Choose(Five, [Five, ["a", "d"], ["a", "d"]], RoundPhase.Challenge, ["a", "d"]));
        Assert.Equal(2, SpeakerRule.Choose(Five, [Five], RoundPhase.Challenge, ["nobody", "c"]).Count);
    }

    /// <summary>Whoever is wished for, nobody is silent for more than two rounds, and nobody speaks more than half as much again as the mean.</summary>
    [Fact]
    public void Choose_AnyWishes_StayFair()
    {
        var chance = new Random(4);
        for (var number = 0; number < 2_000; number++)
        {
            string[] seats = [.. Enumerable.Range(1, chance.Next(2, 8)).Select(seat => $"s{seat}")];
            var spoken = new List<IReadOnlyList<string>>();
            for (var round = 1; round <= RoundPlan.RoundsMax; round++)
            {
                var wished = chance.GetItems(seats, chance.Next(seats.Length + 1));
                var phase = (RoundPhase)chance.Next(1, 4);
                var chosen = SpeakerRule.Choose(seats, spoken, phase, wished);
                Assert.Equal(chosen, SpeakerRule.Choose(seats, spoken, phase, wished));
                spoken.Add(chosen);
                var speeches = seats.Select(seat => spoken.Count(held => held.Contains(seat))).ToList();
                Assert.True(speeches.Max() <= (1.5 * speeches.Average()) + 1e-9, $"case {number}, round {round}: {string.Join(' ', speeches)}");
                Assert.All(seats, seat => Assert.InRange(SpeakerRule.Silence(spoken, seat), 0, 2));
            }
        }
    }
}
