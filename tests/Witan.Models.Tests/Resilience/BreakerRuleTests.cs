using Witan.Models.Faults;
using Witan.Models.Resilience;

namespace Witan.Models.Tests.Resilience;

public sealed class BreakerRuleTests
{
    private static readonly ResilienceOptions Options = new() { BreakerFailures = 2, BreakerProbes = 2 };

    [Fact]
    public void End_FailuresWithinTheWindow_Opens()
    {
        var state = Fail(BreakerState.Initial, 0, 59);
        Assert.Equal(BreakerPhase.Open, state.Phase);
        Assert.Equal(At(89), state.OpenUntil);
    }

    [Fact]
    public void End_FailuresFurtherApart_StaysClosed() => Assert.Equal(BreakerPhase.Closed, Fail(BreakerState.Initial, 0, 60, 120).Phase);

    [Fact]
    public void Enter_Open_TurnsAwayWithoutCounting()
    {
        var state = Fail(BreakerState.Initial, 0, 0);
        for (var second = 0; second < 30; second++)
        {
            var entry = BreakerRule.Enter(state, Options, At(second));
            Assert.Null(entry.Ticket);
            Assert.Equal(At(30 - second), entry.Left);
            Assert.Same(state, entry.State);
        }
    }

    [Fact]
    public void Enter_HalfOpen_LetsExactlyTheProbesThrough()
    {
        var state = Fail(BreakerState.Initial, 0, 0);
        var (first, second) = (BreakerRule.Enter(state, Options, At(30)), default(BreakerEntry));
        second = BreakerRule.Enter(first.State, Options, At(30));
        Assert.NotNull(first.Ticket);
        Assert.NotNull(second.Ticket);
        var third = BreakerRule.Enter(second.State, Options, At(31));
        Assert.Null(third.Ticket);
        Assert.Null(third.Left);

        // One answer does not make room for a third probe; an end without a verdict does.
        var answered = BreakerRule.End(second.State, Options, first.Ticket.Value, TryVerdict.Answers, At(32));
        Assert.Null(BreakerRule.Enter(answered, Options, At(32)).Ticket);
        var brokenOff = BreakerRule.End(answered, Options, second.Ticket.Value, TryVerdict.None, At(33));
        var again = BreakerRule.Enter(brokenOff, Options, At(33));
        Assert.NotNull(again.Ticket);
        Assert.Equal(BreakerPhase.Closed, BreakerRule.End(again.State, Options, again.Ticket.Value, TryVerdict.Answers, At(34)).Phase);
    }

    [Fact]
    public void End_AProbeFails_OpensAgainAndForgetsTheOthers()
    {
        var state = Fail(BreakerState.Initial, 0, 0);
        var first = BreakerRule.Enter(state, Options, At(30));
        var second = BreakerRule.Enter(first.State, Options, At(30));
        var open = BreakerRule.End(second.State, Options, first.Ticket!.Value, TryVerdict.Fails, At(31));
        Assert.Equal((BreakerPhase.Open, At(61)), (open.Phase, open.OpenUntil));
        Assert.Same(open, BreakerRule.End(open, Options, second.Ticket!.Value, TryVerdict.Answers, At(32)));
    }

    [Fact]
    public void End_OfATryFromBeforeTheBreakerOpened_SaysNothing()
    {
        var early = BreakerRule.Enter(BreakerState.Initial, Options, At(0)).Ticket!.Value;
        var half = BreakerRule.Enter(Fail(BreakerState.Initial, 0, 0), Options, At(30)).State;
        Assert.Same(half, BreakerRule.End(half, Options, early, TryVerdict.Fails, At(31)));
        Assert.Same(half, BreakerRule.End(half, Options, early, TryVerdict.Answers, At(31)));
    }

    [Theory]
    [InlineData(ModelFault.Overloaded, "Fails")]
    [InlineData(ModelFault.Network, "Fails")]
    [InlineData(ModelFault.TimedOut, "Fails")]
    [InlineData(ModelFault.Malformed, "None")]
    [InlineData(ModelFault.Authentication, "Answers")]
    [InlineData(ModelFault.Quota, "Answers")]
    [InlineData(ModelFault.ContextTooLong, "Answers")]
    [InlineData(ModelFault.Refused, "Answers")]
    [InlineData(ModelFault.Rejected, "Answers")]
    public void Of_EachFault_SaysWhetherTheProviderAnswers(ModelFault fault, string verdict) =>
        Assert.Equal(verdict, TryVerdicts.Of(new ModelException(fault, "p", "m", string.Empty)).ToString());

    [Fact]
    public void Of_WhatIsNoFaultOfTheProvider_SaysNothing()
    {
        Assert.Equal(TryVerdict.None, TryVerdicts.Of(new OperationCanceledException()));
        Assert.Equal(TryVerdict.None, TryVerdicts.Of(new InvalidOperationException()));
    }

    private static TimeSpan At(int seconds) => TimeSpan.FromSeconds(seconds);

    private static BreakerState Fail(BreakerState state, params int[] seconds)
    {
        foreach (var second in seconds)
        {
            var entry = BreakerRule.Enter(state, Options, At(second));
            state = BreakerRule.End(entry.State, Options, entry.Ticket!.Value, TryVerdict.Fails, At(second));
        }

        return state;
    }
}
