using Witan.Kernel.Identity;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Testing.Scripts;

namespace Witan.Runs.Tests.Driving;

/// <summary>A step that ends its run, and what becomes of calls that nobody tells the end of.</summary>
public sealed class RunStoppedTests
{
    private const string Reason = "Nobody answers. Start it anew.";

    [Fact]
    public async Task Step_ThatEndsTheRun_ClosesItWithItsReason_AndItIsNotDrivenAgain()
    {
        var host = new ScriptHost(new Script([new ScriptStage { Width = 3, MaxUsd = 0.1m, TakesMs = 1_000 }, new ScriptStage()]));
        host.Executor.Before = (step, _) => step.EndsWith('2') ? throw new RunStoppedException(Reason) : Task.CompletedTask;
        var run = await host.OpenAsync(new RunLimits { CostUsd = 1 });
        Assert.Equal(DriveOutcome.Stopped, await host.DriveAsync(run));

        var closed = Assert.Single((await host.EventsAsync(run)).OfType<RunClosed>());
        Assert.Equal((RunOutcome.Stopped, Reason), (closed.Outcome, closed.Reason));
        Assert.Empty((await host.EventsAsync(run)).OfType<StepFailed>());
        var begun = host.Executor.Begun.Count;
        Assert.Equal(DriveOutcome.Stopped, await host.DriveAsync(run));
        Assert.Equal(begun, host.Executor.Begun.Count);

        // What the steps beside it had set aside is booked, whoever told of it.
        var control = await host.ControlAsync(run);
        Assert.Empty(control.Budget.Open);
    }

    [Fact]
    public async Task Step_ThatEndsAPausedRun_LeavesItPaused()
    {
        var host = new ScriptHost(new Script([new ScriptStage()]));
        var run = await host.OpenAsync();
        host.Executor.Before = async (_, _) =>
        {
            await host.Engine.Signals.PauseAsync(TenantContext.Local, run, "Wait.", breaksOff: false, CancellationToken.None);
            throw new RunStoppedException(Reason);
        };
        Assert.Equal(DriveOutcome.Paused, await host.DriveAsync(run));

        host.Executor.Before = null;
        await host.Engine.Signals.ResumeAsync(TenantContext.Local, run, "Go on.", CancellationToken.None);
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
    }

    [Fact]
    public async Task Note_ReachesTheRunsThatAreDriven_AndChangesNothingOfTheirCourse()
    {
        var host = new ScriptHost(new Script([new ScriptStage(), new ScriptStage()]));
        var run = await host.OpenAsync();
        host.Executor.Before = (step, _) => host.Engine.NoteAsync("cache", $"It is full at {step}.", CancellationToken.None);
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        var notes = (await host.EventsAsync(run)).OfType<RunNoted>().ToList();
        Assert.Equal(2, notes.Count);
        Assert.All(notes, note => Assert.Equal("cache", note.By));
        // Nobody drives it any more.
        await host.Engine.NoteAsync("cache", "It is empty.", CancellationToken.None);
        Assert.Equal(2, (await host.EventsAsync(run)).OfType<RunNoted>().Count());
    }

    [Fact]
    public async Task Kill_OfARunWhoseDriverDied_BooksItsCallsAtTheMost()
    {
        var host = new ScriptHost(new Script([new ScriptStage { Width = 2, MaxUsd = 0.1m }]));
        var never = new TaskCompletionSource();
        host.Executor.Before = (_, _) => never.Task;
        var run = await host.OpenAsync(new RunLimits { CostUsd = 1 });
        _ = host.StartAsync(run);
        await Testing.Processes.Eventually.TrueAsync(async () => (await host.ControlAsync(run)).Budget.Open.Count == 2, "both calls are under way", () => "waiting");

        // Nobody moves the clock on for the driver: it is as good as dead.
        await host.Engine.Signals.KillAsync(TenantContext.Local, run, "operator", "It hangs.", CancellationToken.None);
        var settled = (await host.EventsAsync(run)).OfType<CallSettled>().ToList();
        Assert.Equal((2, 0.2m, true), (settled.Count, settled.Sum(call => call.CostUsd), settled.All(call => call is { Unconfirmed: true, Orphaned: true })));
        Assert.IsType<RunClosed>((await host.EventsAsync(run))[^1]);

        // One of them ends after all: its price takes the guess's place.
        never.SetResult();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await Testing.Processes.Eventually.TrueAsync(async () => (await host.ControlAsync(run)).Budget is { SettledUsd: 0.1m, Open.Count: 0 }, "the prices are corrected", () => "waiting");
    }
}
