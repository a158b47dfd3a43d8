using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Signals;
using Witan.Testing.Scripts;

namespace Witan.Runs.Tests.Signals;

/// <summary>People and a driven run: what they append is honoured before the next step.</summary>
public sealed class SignalTests
{
    private static readonly TenantContext Ada = TenantContext.Local;
    private static readonly TenantContext Ben = new(Ada.Tenant, new UserId("ben"));
    private static readonly TenantContext Boss = new(Ada.Tenant, new UserId("boss"), Reach.Tenant);

    [Fact]
    public async Task Pause_LetsTheStepInFlightFinishAndBeginsNoOther()
    {
        var host = new ScriptHost(Script.Of(5, takesMs: 1000));
        var (run, drive) = await BegunAsync(host, 2);
        ScriptHost.Ok(await host.Engine.Signals.PauseAsync(Ada, run, "Lunch.", breaksOff: false, CancellationToken.None));

        Assert.Equal(DriveOutcome.Paused, ScriptHost.Ok(await host.Clock.PassUntilAsync(drive)));
        Assert.Equal((2, 2), (host.Executor.Begun.Count, host.Executor.Answered.Count));
        Assert.Equal(DriveOutcome.Paused, await host.DriveAsync(run));
        Assert.Equal(2, host.Executor.Begun.Count);

        ScriptHost.Ok(await host.Engine.Signals.ResumeAsync(Ada, run, "Back.", CancellationToken.None));
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        Assert.Equal(5, host.Executor.Answered.Count);
    }

    [Fact]
    public async Task Pause_BreakingOff_CancelsTheCallAndDoesTheStepAgainAfterwards()
    {
        var host = new ScriptHost(new Script([new ScriptStage { TakesMs = 60_000, MaxUsd = 0.10m }]));
        var (run, drive) = await BegunAsync(host, 1);
        ScriptHost.Ok(await host.Engine.Signals.PauseAsync(Ada, run, "Stop that.", breaksOff: true, CancellationToken.None));
        Assert.Equal(DriveOutcome.Paused, ScriptHost.Ok(await host.Clock.PassUntilAsync(drive)));
        Assert.Empty(host.Executor.Answered);

        ScriptHost.Ok(await host.Engine.Signals.ResumeAsync(Ada, run, "Go on.", CancellationToken.None));
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        // What the first call cost is not known: it counts as spent, whole, and is marked.
        Assert.Equal((0.15m, 0m), ((await host.ControlAsync(run)).Budget.SettledUsd, (await host.ControlAsync(run)).Budget.OpenUsd));
        Assert.Single((await host.EventsAsync(run)).OfType<CallSettled>(), settled => settled is { Unconfirmed: true, Orphaned: true, CostUsd: 0.10m });
    }

    [Fact]
    public async Task Pause_WithAStepThatNeverEnds_IsLeftByTheWatchdogAndStaysPaused()
    {
        var host = new ScriptHost(new Script([new ScriptStage { TakesMs = int.MaxValue, IsDeaf = true }]));
        var (run, drive) = await BegunAsync(host, 1);
        ScriptHost.Ok(await host.Engine.Signals.PauseAsync(Ada, run, "Lunch.", breaksOff: false, CancellationToken.None));
        Assert.Equal(DriveOutcome.Paused, ScriptHost.Ok(await host.Clock.PassUntilAsync(drive)));
        Assert.Null((await host.ControlAsync(run)).Closed);
    }

    [Fact]
    public async Task Kill_ClosesAtOnce_AndBooksWhatADeafCallCostWhenItEnds()
    {
        var host = new ScriptHost(new Script([new ScriptStage { TakesMs = 60_000, MaxUsd = 0.10m, IsDeaf = true }]));
        var (run, drive) = await BegunAsync(host, 1);
        var before = host.Clock.GetUtcNow();
        var control = ScriptHost.Ok(await host.Engine.Signals.KillAsync(Ada, run, "admin", "Wrong plan.", CancellationToken.None));
        Assert.Equal("Killed by local: Wrong plan.", control.Closed!.Reason);

        Assert.Equal(DriveOutcome.Killed, ScriptHost.Ok(await host.Clock.PassUntilAsync(drive)));
        Assert.True(host.Clock.GetUtcNow() - before < TimeSpan.FromSeconds(3));
        // Until it ends, the most counts as spent: should its driver die now, nobody would ever book it.
        Assert.Equal((0.10m, 0m), ((await host.ControlAsync(run)).Budget.SettledUsd, (await host.ControlAsync(run)).Budget.OpenUsd));

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await UntilAsync(async () => (await host.EventsAsync(run))[^1] is CallSettled);
        Assert.Equal((true, 0.10m), Assert.IsType<CallSettled>((await host.EventsAsync(run))[^1]) is var late ? (late.Orphaned, late.CorrectsUsd) : default);
        Assert.Equal((0.05m, 0m), ((await host.ControlAsync(run)).Budget.SettledUsd, (await host.ControlAsync(run)).Budget.OpenUsd));
    }

    [Fact]
    public async Task Kill_OfWhatIsOver_IsRefusedAndChangesNothing()
    {
        var host = new ScriptHost(Script.Of(1));
        var run = await host.OpenAsync();
        await host.DriveAsync(run);
        var events = await host.EventsAsync(run);
        Assert.IsType<Conflict>(Refused(await host.Engine.Signals.KillAsync(Ada, run, "admin", "Too late.", CancellationToken.None)));
        Assert.Equal(events, await host.EventsAsync(run));
    }

    [Fact]
    public async Task Kill_IsForOnesOwnRuns_OrForAnAdministrator()
    {
        var host = new ScriptHost(Script.Of(1));
        var first = await host.OpenAsync();
        var second = await host.OpenAsync();
        Assert.IsType<NotFound>(Refused(await host.Engine.Signals.KillAsync(Ben, first, "member", "Not mine.", CancellationToken.None)));
        Assert.Empty(await host.Engine.Signals.KillAllAsync(Ben, "member", "All of mine.", CancellationToken.None));
        Assert.Equal(new[] { first, second }.Order(), (await host.Engine.Signals.KillAllAsync(Boss, "admin", "Maintenance.", CancellationToken.None)).Order());
        Assert.Equal(DriveOutcome.Killed, await host.DriveAsync(first));
        Assert.Equal("boss", (await host.EventsAsync(second)).OfType<RunKilled>().Single().By);
    }

    [Fact]
    public async Task Gate_WaitsTakesTheShownHashAloneAndOnce()
    {
        var host = new ScriptHost(new Script([new ScriptStage(), new ScriptStage { Kind = ScriptStageKind.Gate, Text = "Ship it?" }, new ScriptStage()]));
        var run = await host.OpenAsync();
        Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
        host.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
        Assert.Single(host.Executor.Begun);

        Assert.Contains("hash begins with", Refused(await DecideAsync(host, run, GateHash.Of("Ship something else?"))).Message, StringComparison.Ordinal);
        Assert.IsType<Conflict>(Refused(await DecideAsync(host, run, GateHash.Of("Ship it?")[..7])));
        ScriptHost.Ok(await DecideAsync(host, run, GateHash.Of("Ship it?")));
        Assert.IsType<NotFound>(Refused(await DecideAsync(host, run, GateHash.Of("Ship it?"))));

        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        var decided = (await host.EventsAsync(run)).OfType<GateDecided>().Single();
        Assert.Equal((GateVerdict.Approved, "local", "approver"), (decided.Verdict, decided.By, decided.Role));
    }

    [Fact]
    public async Task Gate_Deadline_RemindsThenDenies()
    {
        var host = new ScriptHost(new Script([new ScriptStage { Kind = ScriptStageKind.Gate, WaitMs = 3_600_000 }]));
        var run = await host.OpenAsync();
        await host.DriveAsync(run);
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
        Assert.Single((await host.EventsAsync(run)).OfType<GateReminded>());
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.IsType<Conflict>(Refused(await DecideAsync(host, run, GateHash.Of("Shall we?"))));

        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        var decided = (await host.EventsAsync(run)).OfType<GateDecided>().Single();
        Assert.Equal((GateVerdict.Rejected, null), (decided.Verdict, decided.By));
    }

    [Fact]
    public async Task Question_IsAnsweredOnceByName()
    {
        var host = new ScriptHost(new Script([new ScriptStage { Kind = ScriptStageKind.Question, Text = "How many?" }]));
        var run = await host.OpenAsync();
        await host.DriveAsync(run);
        Assert.IsType<NotFound>(Refused(await host.Engine.Signals.AnswerAsync(Ada, run, "other", "Five.", CancellationToken.None)));
        ScriptHost.Ok(await host.Engine.Signals.AnswerAsync(Ada, run, null, "Five.", CancellationToken.None));
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
    }

    [Fact]
    public async Task Signals_BadInput_IsRefusedWithTheLimit()
    {
        var host = new ScriptHost(Script.Of(1));
        var run = await host.OpenAsync();
        var signals = host.Engine.Signals;
        Assert.Contains("4,000", Refused(await signals.InterjectAsync(Ada, run, new string('x', 4001), CancellationToken.None)).Message, StringComparison.Ordinal);
        Assert.IsType<InvalidInput>(Refused(await signals.PauseAsync(Ada, run, " ", false, CancellationToken.None)));
        Assert.IsType<InvalidInput>(Refused(await signals.ConstrainAsync(Ada, run, LimitChanges.Cost, "much", "x", CancellationToken.None)));
        Assert.IsType<InvalidInput>(Refused(await signals.ConstrainAsync(Ada, run, LimitChanges.Steps, "0", "x", CancellationToken.None)));
        Assert.IsType<Conflict>(Refused(await signals.ResumeAsync(Ada, run, "x", CancellationToken.None)));
        Assert.Single(await host.EventsAsync(run));
    }

    [Fact]
    public async Task Knowing_DecidesOnWhatWasRead_AndAgainOnTheJournalWhenItHasMovedOn()
    {
        var host = new ScriptHost(Script.Of(1));
        var (run, other) = (await host.OpenAsync(), await host.OpenAsync());
        var signals = host.Engine.Signals.Knowing(run, await host.ControlAsync(run));
        ScriptHost.Ok(await signals.PauseAsync(Ada, run, "Lunch.", breaksOff: false, CancellationToken.None));

        // What it knows is old by now: the run is paused, and no second pause is written.
        Assert.IsType<Conflict>(Refused(await signals.PauseAsync(Ada, run, "Again.", breaksOff: false, CancellationToken.None)));
        ScriptHost.Ok(await signals.InterjectAsync(Ada, run, "Mind the gap.", CancellationToken.None));
        ScriptHost.Ok(await signals.InterjectAsync(Ada, other, "Another run is read anew.", CancellationToken.None));
        Assert.Equal((3, 2), ((await host.EventsAsync(run)).Count, (await host.EventsAsync(other)).Count));
    }

    [Fact]
    public async Task ARunThatIsFull_TakesNoMoreWords_AndCanStillBeEnded()
    {
        var host = new ScriptHost(Script.Of(1));
        var run = await host.OpenAsync();
        var opened = await host.ControlAsync(run);
        var full = opened with { Version = SignalRules.EventsMax };
        Assert.Contains("20,000", Refused(SignalRules.Interject(full, "ada", "One more.")).Message, StringComparison.Ordinal);
        Assert.IsType<Conflict>(Refused(SignalRules.Constrain(full, "ada", LimitChanges.Steps, "9", "x", (_, _, _) => null)));
        Assert.True(SignalRules.Interject(opened with { Version = SignalRules.EventsMax - 1 }, "ada", "The last one.").IsOk(out _, out _));
        Assert.True(SignalRules.Pause(full, "ada", "x", breaksOff: false).IsOk(out _, out _));
        Assert.True(SignalRules.Kill(full, "ada", "admin", "x").IsOk(out _, out _));
    }

    [Fact]
    public async Task Drive_SecondWhileTheFirstHolds_IsRefused_AndAnOrderlyStopGivesItUp()
    {
        var host = new ScriptHost(Script.Of(3, takesMs: 1000));
        using var stop = new CancellationTokenSource();
        var run = await host.OpenAsync();
        var first = host.StartAsync(run, stop: stop.Token);
        await UntilAsync(() => Task.FromResult(host.Executor.Begun.Count == 1));
        Assert.IsType<Runs.Journal.Held>(Refused(await host.StartAsync(run, holder: "second")));
        await stop.CancelAsync();
        Assert.Equal(DriveOutcome.Interrupted, ScriptHost.Ok(await host.Clock.PassUntilAsync(first)));
        Assert.Equal(DriveOutcome.Completed, ScriptHost.Ok(await host.Clock.PassUntilAsync(host.StartAsync(run, holder: "second"))));
        Assert.Equal(3, host.Executor.Begun.Count);
    }

    [Fact]
    public async Task Drive_OptionalStepThatKeepsFailing_IsAbsentAndTheRunGoesOn()
    {
        var host = new ScriptHost(new Script([new ScriptStage { Width = 2, IsOptional = true, Fails = 99 }, new ScriptStage { Fails = 2 }]));
        var run = await host.OpenAsync();
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        var absent = (await host.EventsAsync(run)).OfType<StepAbsent>().ToList();
        Assert.Equal(["step-1-1", "step-1-2"], absent.Select(step => step.Step).Order());
        Assert.All(absent, step => Assert.Equal(3, step.Attempts));
        Assert.Equal(9, host.Executor.Begun.Count);
        var waits = (await host.EventsAsync(run)).OfType<StepFailed>().Where(failed => failed.Attempt == 1).Select(failed => failed.RetryAt).Distinct().Count();
        Assert.True(waits > 1, "Steps that failed together come back apart.");
    }

    private static Task<Result<RunControl>> DecideAsync(ScriptHost host, RunId run, string hash) =>
        host.Engine.Signals.DecideAsync(Ada, run, new GateAnswer(GateVerdict.Approved, hash, "approver", "Looks right."), CancellationToken.None);

    private static Refusal Refused<T>(Result<T> result)
        where T : notnull
    {
        Assert.False(result.IsOk(out _, out var refusal));
        return refusal;
    }

    private static async Task<(RunId Run, Task<Result<DriveOutcome>> Drive)> BegunAsync(ScriptHost host, int steps)
    {
        var run = await host.OpenAsync();
        var drive = host.StartAsync(run);
        await UntilAsync(() =>
        {
            if (host.Executor.Begun.Count < steps)
            {
                host.Clock.Advance(TimeSpan.FromMilliseconds(100));
            }

            return Task.FromResult(host.Executor.Begun.Count >= steps);
        });
        return (run, drive);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var tries = 0;
        while (!await condition())
        {
            Assert.True(++tries < 5000, "It never came to that.");
            await Task.Delay(2);
        }
    }
}
