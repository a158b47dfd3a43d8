using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Runs.Tests.Journal;

/// <summary>What every journal must do for those who drive, steer and copy runs.</summary>
public abstract partial class JournalConformance
{
    private static readonly RunHolder Desk = new("desk", IsWorker: false);
    private static readonly RunHolder NodeA = new("node-a", IsWorker: true);
    private static readonly RunHolder NodeB = new("node-b", IsWorker: true);

    [Fact]
    public async Task Append_AfterTheClosing_TakesLateBookingsAlone()
    {
        var run = await OpenAsync(Ada, "over");
        await AppendAsync(Ada, run, 1, Closed());

        Assert.False((await Journal.AppendAsync(Ada, run, 2, [Said()], CancellationToken.None)).IsOk(out _, out _));
        await AppendAsync(Ada, run, 2, new CallSettled { Call = "step#1", CostUsd = 0.02m, Orphaned = true });

        Assert.Equal(RunStatus.Completed, (await HeadAsync(run)).Status);
        Assert.Equal(3, (await HeadAsync(run)).Version);
    }

    [Fact]
    public async Task Append_PauseAndResume_AreListed()
    {
        var run = await OpenAsync(Ada, "paused");
        await AppendAsync(Ada, run, 1, new RunPaused { By = "ada", Reason = "lunch" });
        await AppendAsync(Ada, run, 2, Said());
        Assert.Equal(RunStatus.Paused, (await HeadAsync(run)).Status);
        await AppendAsync(Ada, run, 3, new RunResumed { By = "ada", Reason = "back" });
        Assert.Equal(RunStatus.Unfinished, (await HeadAsync(run)).Status);
    }

    [Fact]
    public async Task Hold_KeepsOthersOff_UntilItEndsOrItsHolderIsGone()
    {
        var run = await OpenAsync(Ada, "held");
        var later = TimeProvider.System.GetUtcNow().AddMinutes(5);
        Assert.True((await HoldAsync(run, Desk, later)).IsOk(out _, out _));
        Assert.True((await HoldAsync(run, Desk, later)).IsOk(out _, out _));

        Assert.False((await HoldAsync(run, NodeA, later)).IsOk(out _, out var refusal));
        Assert.Equal("desk", Assert.IsType<Held>(refusal).Holder);
        Assert.True((await HoldAsync(run, NodeA with { TakesFrom = "desk" }, later)).IsOk(out _, out _));
        Assert.True((await HoldAsync(run, NodeB, later)).IsOk(out _, out _));
        Assert.False((await HoldAsync(run, Desk, later)).IsOk(out _, out _));
        Assert.True((await HoldAsync(run, NodeB, DateTimeOffset.UnixEpoch)).IsOk(out _, out _));
        Assert.True((await HoldAsync(run, Desk, later)).IsOk(out _, out _));
    }

    [Fact]
    public async Task Hold_OfARunThatIsOver_SaysSoAndOfNoneIsNotFound()
    {
        var run = await OpenAsync(Ada, "over");
        await AppendAsync(Ada, run, 1, Closed());
        Assert.True((await HoldAsync(run, Desk, DateTimeOffset.MaxValue)).IsOk(out var head, out _));
        Assert.True(head.IsOver);
        Assert.False((await Journal.HoldAsync(Ben, run, Desk, DateTimeOffset.MaxValue, CancellationToken.None)).IsOk(out _, out var refusal));
        Assert.IsType<NotFound>(refusal);
    }

    [Fact]
    public async Task Rest_AtTheVersion_EndsTheHoldAndIsListed_AndAnAnswerWakesIt()
    {
        var run = await OpenAsync(Ada, "waits");
        await HoldAsync(run, Desk, DateTimeOffset.MaxValue);
        Assert.False(await Journal.RestAsync(Ada, run, 7, RunStatus.Waiting, null, CancellationToken.None));
        Assert.True(await Journal.RestAsync(Ada, run, 1, RunStatus.Waiting, null, CancellationToken.None));
        Assert.Equal(RunStatus.Waiting, (await HeadAsync(run)).Status);
        Assert.True((await HoldAsync(run, NodeA, DateTimeOffset.MaxValue)).IsOk(out _, out _));

        // A word is heard by the step that follows; it is no reason to begin one.
        await AppendAsync(Ada, run, 1, Said());
        Assert.Equal(RunStatus.Waiting, (await HeadAsync(run)).Status);
        await AppendAsync(Ada, run, 2, new QuestionAnswered { Question = "q", Answer = "yes", By = "ada" });
        Assert.Equal(RunStatus.Unfinished, (await HeadAsync(run)).Status);
    }

    [Fact]
    public async Task Rest_OfARunThatIsOver_ChangesNothing()
    {
        var run = await OpenAsync(Ada, "over");
        await AppendAsync(Ada, run, 1, Closed());
        Assert.False(await Journal.RestAsync(Ada, run, 2, RunStatus.Paused, null, CancellationToken.None));
        Assert.Equal(RunStatus.Completed, (await HeadAsync(run)).Status);
    }

    [Fact]
    public async Task Fork_CopiesTheFirstEventsAndGoesOn()
    {
        var run = await OpenAsync(Ada, "parent");
        await AppendAsync(Ada, run, 1, Said());
        await AppendAsync(Ada, run, 2, Said());
        var copy = NewRun();

        var forked = await Journal.ForkAsync(Ada, run, 2, copy, [Forked(run, 2), Said()], CancellationToken.None);

        Assert.True(forked.IsOk(out var events, out var refusal), refusal?.Message);
        Assert.Equal([1L, 2, 3, 4], events.Select(recorded => recorded.Sequence));
        Assert.Equal(events.Select(recorded => recorded.Event), (await Journal.ReadAsync(Ada, copy, CancellationToken.None)).Select(recorded => recorded.Event));
        Assert.Equal((run, 4L, RunStatus.Unfinished), ((await HeadAsync(copy)).Parent, (await HeadAsync(copy)).Version, (await HeadAsync(copy)).Status));
        Assert.Equal(3, (await HeadAsync(run)).Version);
        await AppendAsync(Ada, copy, 4, Closed());
    }

    [Fact]
    public async Task Fork_OfWhatIsNotThere_IsRefused()
    {
        var run = await OpenAsync(Ada, "parent");
        await AppendAsync(Ada, run, 1, Closed());
        Assert.IsType<NotFound>(await RefusedForkAsync(Ben, run, 1));
        Assert.IsType<InvalidInput>(await RefusedForkAsync(Ada, run, 2));
        Assert.IsType<InvalidInput>(await RefusedForkAsync(Ada, run, 9));
        Assert.Single(await Journal.ListAsync(Ada, 10, null, CancellationToken.None));
    }

    private static RunForked Forked(RunId parent, long at) => new() { By = "ada", Parent = parent.Value, At = at };

    private async Task<Refusal?> RefusedForkAsync(TenantContext context, RunId run, long at)
    {
        Assert.False((await Journal.ForkAsync(context, run, at, NewRun(), [Forked(run, at)], CancellationToken.None)).IsOk(out _, out var refusal));
        return refusal;
    }

    private async Task<RunHead> HeadAsync(RunId run)
    {
        Assert.True((await Journal.FindAsync(Ada, run.Value, CancellationToken.None)).IsOk(out var head, out _));
        return head;
    }

    private Task<Result<RunHead>> HoldAsync(RunId run, RunHolder holder, DateTimeOffset until) => Journal.HoldAsync(Ada, run, holder, until, CancellationToken.None);
}
