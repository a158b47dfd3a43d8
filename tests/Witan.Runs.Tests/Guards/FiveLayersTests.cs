using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Testing.Scripts;

namespace Witan.Runs.Tests.Guards;

/// <summary>Each layer alone stops a run that would never end. The other four stand at limits that no test reaches.</summary>
public sealed class FiveLayersTests
{
    private static readonly RunLimits Boundless = new()
    {
        StepsMax = int.MaxValue,
        RoundsMax = int.MaxValue,
        WallClock = TimeSpan.MaxValue,
        StallAfter = TimeSpan.MaxValue,
        CostUsd = decimal.MaxValue,
    };

    [Fact]
    public async Task StepLimit_Alone_StopsAfterExactlySoManySteps()
    {
        var host = new ScriptHost(Script.Of(1) with { Repeats = true });
        var run = await host.OpenAsync(Boundless with { StepsMax = 40 });
        Assert.Equal(DriveOutcome.Stopped, await host.DriveAsync(run));
        Assert.Equal(40, host.Executor.Answered.Count);
        Assert.Equal("The step limit of 40 was reached.", (await host.ControlAsync(run)).Closed!.Reason);
    }

    [Fact]
    public async Task StepLimit_CountsWhatIsWaitedFor()
    {
        var host = new ScriptHost(new Script([new ScriptStage { Kind = ScriptStageKind.Timer, WaitMs = 1 }]) { Repeats = true });
        var run = await host.OpenAsync(Boundless with { StepsMax = 5 });
        for (var drive = 0; drive < 5; drive++)
        {
            Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(DriveOutcome.Stopped, await host.DriveAsync(run));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task RoundCounter_Alone_AllowsExactlySoManyRounds(int rounds)
    {
        var host = new ScriptHost(new Script([new ScriptStage { Width = 3, CountsAsRound = true }]) { Repeats = true });
        var run = await host.OpenAsync(Boundless with { RoundsMax = rounds });
        Assert.Equal(DriveOutcome.Stopped, await host.DriveAsync(run));
        Assert.Equal(rounds * 3, host.Executor.Answered.Count);
        Assert.Contains($"limit of {rounds} round", (await host.ControlAsync(run)).Closed!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watchdog_Alone_StopsARunThatWorksTooLong()
    {
        var host = new ScriptHost(Script.Of(1, takesMs: 1000) with { Repeats = true });
        var run = await host.OpenAsync(Boundless with { WallClock = TimeSpan.FromSeconds(30) });
        Assert.Equal(DriveOutcome.Stopped, await host.DriveAsync(run));
        Assert.InRange(host.Executor.Answered.Count, 25, 30);
        Assert.Equal("The run worked for its limit of 30 s.", (await host.ControlAsync(run)).Closed!.Reason);
    }

    [Fact]
    public async Task Watchdog_Alone_StopsAStepThatNeverEndsAndHearsNothing()
    {
        var host = new ScriptHost(new Script([new ScriptStage { TakesMs = int.MaxValue, IsDeaf = true }]));
        var run = await host.OpenAsync(Boundless with { StallAfter = TimeSpan.FromMinutes(10) });
        Assert.Equal(DriveOutcome.Stopped, await host.DriveAsync(run));
        Assert.Equal("The run made no progress for its limit of 10 minutes.", (await host.ControlAsync(run)).Closed!.Reason);
    }

    [Fact]
    public async Task CostGuard_Alone_StopsBeforeTheCallThatMightPassTheLimit()
    {
        var host = new ScriptHost(new Script([new ScriptStage { MaxUsd = 0.30m }]) { Repeats = true });
        var run = await host.OpenAsync(Boundless with { CostUsd = 1.00m });
        Assert.Equal(DriveOutcome.Paused, await host.DriveAsync(run));

        // Each call costs half of what is set aside for it: five fit, and the sixth might cost 0.30 when 0.25 are left.
        Assert.Equal(5, host.Executor.Begun.Count);
        var control = await host.ControlAsync(run);
        Assert.Equal((0.75m, CostGuard.Name), (control.Budget.SpentUsd, control.Paused!.By));
        Assert.Contains("0.75 of 1.00 USD", control.Paused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CostGuard_RaisedLimit_LetsTheRunGoOn()
    {
        var host = new ScriptHost(new Script([new ScriptStage { MaxUsd = 0.30m }]) { Repeats = true });
        var run = await host.OpenAsync(Boundless with { CostUsd = 1.00m });
        await host.DriveAsync(run);
        var local = Kernel.Identity.TenantContext.Local;
        ScriptHost.Ok(await host.Engine.Signals.ConstrainAsync(local, run, LimitChanges.Cost, "1.20", "It is worth it.", CancellationToken.None));
        ScriptHost.Ok(await host.Engine.Signals.ResumeAsync(local, run, "Go on.", CancellationToken.None));
        Assert.Equal(DriveOutcome.Paused, await host.DriveAsync(run));
        Assert.Equal(7, host.Executor.Begun.Count);
    }

    [Fact]
    public async Task CostGuard_TwoHundredParallelCallsOnOneBudget_NeverPassIt()
    {
        var host = new ScriptHost(new Script([new ScriptStage { Width = 200, MaxUsd = 0.10m, TakesMs = 50 }]));
        var run = await host.OpenAsync(Boundless with { CostUsd = 5.75m, ParallelMax = 200 });
        Assert.Equal(DriveOutcome.Paused, await host.DriveAsync(run));

        // 57 worst cases fit; a call that ended before the pause was written gave back half of its own, for which another may have begun.
        var begun = host.Executor.Begun.Count;
        Assert.InRange(begun, 57, 115);
        var spent = 0m;
        var open = 0m;
        foreach (var item in await host.EventsAsync(run))
        {
            open += item is CallReserved reserved ? reserved.MaxUsd : item is CallSettled ? -0.10m : 0;
            spent += item is CallSettled settled ? settled.CostUsd : 0;
            Assert.True(spent + open <= 5.75m, $"{spent} spent and {open} set aside.");
        }

        Assert.Equal((begun * 0.05m, 0m), (spent, open));
    }

    [Fact]
    public async Task CostGuard_MostOfTheBudgetUsed_IsSaidOnce()
    {
        // Each call sets 0.10 aside and costs 0.05: with the fifteenth 0.80 are spent or set aside.
        var host = new ScriptHost(new Script([.. Enumerable.Repeat(new ScriptStage { MaxUsd = 0.10m }, 17)]));
        var run = await host.OpenAsync(Boundless with { CostUsd = 1m });
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        var events = await host.EventsAsync(run);
        var warned = Assert.Single(events.OfType<BudgetWarned>());
        Assert.Equal((0.80m, 1m), (warned.SpentUsd, warned.LimitUsd));
        Assert.Equal(15, events.TakeWhile(item => item is not BudgetWarned).OfType<CallReserved>().Count());
    }

    [Fact]
    public void GraphCheck_ExitlessCycle_RefusesToStartAndNamesIt()
    {
        var graph = new ProtocolGraph(
            "debate", "open", new GraphEdge("open", "argue"), new GraphEdge("argue", "answer"), new GraphEdge("answer", "argue"), new GraphEdge("answer", ProtocolGraph.End));
        var error = Assert.Throws<ProtocolGraphException>(() => GraphCheck.Require(graph));
        Assert.Equal("The protocol 'debate' does not start: the cycle argue → answer → argue has no guarded exit.", error.Message);
    }

    [Fact]
    public async Task Watchdog_FinishedResult_IsNotMadeAFailure()
    {
        var host = new ScriptHost(Script.Of(1, takesMs: 15_000));
        var run = await host.OpenAsync(Boundless with { WallClock = TimeSpan.FromSeconds(30) });
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        Assert.Equal(Runs.Journal.RunOutcome.Completed, (await host.ControlAsync(run)).Closed!.Outcome);
    }
}
