using FsCheck;
using FsCheck.Fluent;
using Witan.Server.Supervision;

namespace Witan.Server.Tests.Supervision;

public sealed class RestartRuleTests
{
    private static readonly DateTimeOffset Now = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly SupervisorOptions Options = new();
    private static readonly ChildEnd Crash = new(137, WasAsked: false, WasHung: false, EverServed: true);

    [Fact]
    public void Decide_FirstCrash_RestartsAtOnce() =>
        Assert.Equal(new RestartDecision(RestartKind.Restart, TimeSpan.Zero, 0, 1), RestartRule.Decide(Crash, [], Now, Options));

    [Fact]
    public void Decide_FifthCrashInTheWindow_GivesUpWithItsOwnCode()
    {
        var earlier = Enumerable.Range(1, 4).Select(seconds => Now.AddSeconds(-seconds));
        Assert.Equal(new RestartDecision(RestartKind.GiveUp, TimeSpan.Zero, RestartRule.GaveUpCode, 5), RestartRule.Decide(Crash, earlier, Now, Options));
    }

    [Fact]
    public void Decide_CrashesBeyondTheWindow_CountNoMore()
    {
        var earlier = Enumerable.Range(0, 50).Select(number => Now - Options.CrashWindow - TimeSpan.FromSeconds(number));
        Assert.Equal(RestartKind.Restart, RestartRule.Decide(Crash, earlier, Now, Options).Kind);
    }

    [Fact]
    public void Decide_RefusedAtTheFirstStart_DoesNotTryAgain() =>
        Assert.Equal(RestartKind.Refused, RestartRule.Decide(Crash with { ExitCode = 2, EverServed = false }, [], Now, Options).Kind);

    [Fact]
    public void Decide_RefusedAfterItHasServed_IsACrash() =>
        Assert.Equal(RestartKind.Restart, RestartRule.Decide(Crash with { ExitCode = 2 }, [], Now, Options).Kind);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(137, 1)]
    public void Decide_AskedToStop_NeverRestarts(int code, int expected) =>
        Assert.Equal(new RestartDecision(RestartKind.Stopped, TimeSpan.Zero, expected, 0), RestartRule.Decide(Crash with { ExitCode = code, WasAsked = true }, [], Now, Options));

    [Fact]
    public void Decide_WhateverHappened_StaysWithinTheLimits() => Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(),
        ArbMap.Default.ArbFor<(byte Code, bool Asked, bool Hung, bool Served)>(),
        (secondsAgo, end) =>
        {
            var earlier = secondsAgo.Select(seconds => Now.AddSeconds(-Math.Abs(seconds % 300))).ToList();
            var decision = RestartRule.Decide(new ChildEnd(end.Code, end.Asked, end.Hung, end.Served), earlier, Now, Options);
            var counting = earlier.Count(at => Now - at < Options.CrashWindow);
            return decision.Wait >= TimeSpan.Zero && decision.Wait <= Options.BackoffMax
                && (decision.Kind == RestartKind.Restart || decision.Wait == TimeSpan.Zero)
                && (decision.Kind == RestartKind.Restart) == (!end.Asked && !(end.Code == 2 && !end.Served) && counting + 1 < Options.CrashesMax)
                && (decision.ExitCode == 0 || decision.Kind != RestartKind.Restart);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Backoff_MoreCrashes_NeverWaitsLess() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        crashes => RestartRule.Backoff(crashes.Get, Options) <= RestartRule.Backoff(crashes.Get + 1, Options)
            && RestartRule.Backoff(crashes.Get, Options) <= Options.BackoffMax).QuickCheckThrowOnFailure();

    [Fact]
    public void IsHung_OnlyAfterSoManyInARow() => Prop.ForAll(
        ArbMap.Default.ArbFor<bool[]>(),
        answers =>
        {
            var rule = answers.Aggregate(default(ProbeRule), (before, answered) => before.After(answered));
            var inARow = answers.Reverse().TakeWhile(answered => !answered).Count();
            return rule.IsHung(Options) == (inARow >= Options.ProbesMissedMax);
        }).QuickCheckThrowOnFailure();
}
