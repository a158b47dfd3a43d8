using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Movement;
using Witan.Boards.Deliberation.Rounds;

namespace Witan.Boards.Tests.Deliberation.Rounds;

public sealed class RoundRuleTests
{
    [Theory]
    [InlineData(1, "Explore")]
    [InlineData(2, "Explore Converge")]
    [InlineData(3, "Explore Challenge Converge")]
    [InlineData(4, "Explore Challenge Challenge Converge")]
    [InlineData(5, "Explore Explore Challenge Challenge Converge")]
    [InlineData(6, "Explore Explore Challenge Challenge Converge Converge")]
    public void Next_ADebateThatStaysAlive_HoldsExactlyTheRoundsOfItsPlan(int max, string phases)
    {
        var (held, stop) = Hold(max, _ => DebateOutlook.Continue);
        Assert.Equal(phases, string.Join(' ', held));
        Assert.Equal((false, max == 1 ? "The one round was held." : $"All {max} rounds were held."), (stop.IsEarly, stop.Reason));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(-1)]
    public void For_OutOfRange_IsRefusedWithTheRange(int max)
    {
        Assert.False(RoundPlan.For(max).IsOk(out _, out var refusal));
        Assert.Contains("from 1 to 6", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 3, DebateOutlook.Converged, "Explore Challenge Challenge Converge")]
    [InlineData(5, 3, DebateOutlook.Converged, "Explore Explore Challenge Converge")]
    [InlineData(6, 3, DebateOutlook.Deadlock, "Explore Explore Challenge DocumentSplit")]
    [InlineData(6, 5, DebateOutlook.Converged, "Explore Explore Challenge Challenge Converge")]
    [InlineData(3, 2, DebateOutlook.Deadlock, "Explore Challenge DocumentSplit")]
    [InlineData(6, 1, DebateOutlook.SettledAtFirst, "Explore")]
    public void Next_ADebateThatEndsBefore_IsBroughtTogetherOnce(int max, int over, DebateOutlook outlook, string phases)
    {
        var (held, stop) = Hold(max, round => round >= over ? outlook : DebateOutlook.Continue);
        Assert.Equal(phases, string.Join(' ', held));
        Assert.Equal(held.Count < max, stop.IsEarly);
        Assert.Equal(stop.IsEarly, stop.Reason == "It is over.");
    }

    /// <summary>Whatever the debate comes to after its third round, a plan of three and more explores, challenges, and converges or documents the split.</summary>
    [Fact]
    public void Next_FromThreeRoundsOn_HasEachKind()
    {
        var chance = new Random(2);
        for (var number = 0; number < 2_000; number++)
        {
            var max = chance.Next(3, 7);
            var (held, stop) = Hold(max, round => round < 3 ? DebateOutlook.Continue : (DebateOutlook)chance.Next(3));
            Assert.Contains(RoundPhase.Explore, held);
            Assert.Contains(RoundPhase.Challenge, held);
            Assert.Contains(held, phase => phase is RoundPhase.Converge or RoundPhase.DocumentSplit);
            Assert.InRange(held.Count, 3, max);
            Assert.NotEmpty(stop.Reason);
        }
    }

    private static (List<RoundPhase> Held, RoundStep.Stop Stop) Hold(int max, Func<int, DebateOutlook> after)
    {
        Assert.True(RoundPlan.For(max).IsOk(out var plan, out _));
        var held = new List<RoundPhase>();
        DebateVerdict? verdict = null;
        while (RoundRule.Next(plan, held, verdict) is RoundStep.Hold hold)
        {
            held.Add(hold.Phase);
            Assert.Equal((held.Count, held.Count == max), (hold.Round, hold.IsLast));
            verdict = Verdict(after(held.Count));
        }

        return (held, Assert.IsType<RoundStep.Stop>(RoundRule.Next(plan, held, verdict)));
    }

    private static DebateVerdict Verdict(DebateOutlook outlook) => new()
    {
        Outlook = outlook,
        Reason = outlook == DebateOutlook.Continue ? "It is alive." : "It is over.",
        Leader = "a",
        Label = AgreementLabel.Majority,
        Movement = 0,
        NewArguments = 0,
        QuietRounds = 2,
    };
}
