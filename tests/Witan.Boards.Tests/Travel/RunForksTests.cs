using Witan.Boards.Records;
using Witan.Boards.Swarm;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Journal;
using Witan.Runs.Travel;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Travel;

public sealed class RunForksTests
{
    private static readonly SwarmOptions TwoRounds = new() { Rounds = 2 };
    private readonly SwarmHost _host = new();

    [Fact]
    public async Task Fork_AtEveryEventOfAFinishedRun_EndsInTheParentsRecordButForItsOrigin()
    {
        var parent = await FinishedAsync();
        var expected = await _host.RecordAsync(parent);
        var events = await EventsAsync(parent);
        for (var at = 2; at < events.Count; at++)
        {
            var fork = await ForkAsync(parent, new ForkRequest(at));
            Assert.Equal(DriveOutcome.Completed, await _host.DriveAsync(fork));

            var record = await _host.RecordAsync(fork);
            Assert.Equal((parent.Value, (long)at), (record.Origin!.Parent, record.Origin.At));
            Assert.Equal(SwarmRuns.Fold(events.Take(at)).Calls.Count, record.Origin.CallsInherited);
            var own = (await EventsAsync(fork)).Skip(at).Select(recorded => recorded.Event).OfType<IStepResult>().Count();
            Assert.Equal(expected.Expense.Calls - record.Origin.CallsInherited, own);
            Assert.All(Enum.GetValues<RecordFormat>(), format => Assert.Equal(RecordFiles.Render(expected, format), RecordFiles.Render(record with { Origin = null }, format)));
        }

        Assert.Equal(events, await EventsAsync(parent), SameEvent);
    }

    [Fact]
    public async Task Fork_WithChangesAndWords_AppendsThemAfterTheForkingInOrder()
    {
        var parent = await FinishedAsync();

        var fork = await ForkAsync(parent, new ForkRequest(9) { Changes = [new("rounds", "0"), new("cost", "2.5")], Interjections = ["It is late."], Reason = "What if?" });

        var own = (await EventsAsync(fork)).Skip(9).Select(recorded => recorded.Event).ToList();
        Assert.Equal(new RunForked { By = "local", Parent = parent.Value, At = 9, Reason = "What if?" }, own[0]);
        Assert.Equal(new ConstraintChanged { By = "local", Name = "rounds", Value = "0", Reason = "What if?" }, own[1]);
        Assert.Equal(new ConstraintChanged { By = "local", Name = "cost", Value = "2.5", Reason = "What if?" }, own[2]);
        Assert.Equal(new Interjected { By = "local", Text = "It is late." }, own[3]);
        Assert.Equal(4, own.Count);
        await _host.DriveAsync(fork);
        Assert.Equal(0, (await _host.RecordAsync(fork)).Debate.Rounds);
        Assert.Equal(2.5m, RunControl.Of(await EventsAsync(fork)).Limits.CostUsd);
    }

    [Theory]
    [InlineData(0, "events 1 to")]
    [InlineData(1, "opened with events 1 to 2 at once")]
    [InlineData(1000, "events 1 to")]
    public async Task Fork_AtAnEventThatCannotBe_IsRefusedWithTheRange(long at, string says) =>
        Assert.Contains(says, (await RefusedAsync<InvalidInput>(await FinishedAsync(), new ForkRequest(at))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Fork_AtTheClosing_IsRefused()
    {
        var parent = await FinishedAsync();
        var refusal = await RefusedAsync<InvalidInput>(parent, new ForkRequest((await EventsAsync(parent)).Count));
        Assert.Contains("was over by event", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rounds", "9")]
    [InlineData("rounds", "many")]
    [InlineData("steps", "0")]
    [InlineData("colour", "red")]
    public async Task Fork_WithAChangeThatAConstraintWouldRefuse_IsRefusedAndNothingIsMade(string name, string value)
    {
        var parent = await FinishedAsync();
        await RefusedAsync<InvalidInput>(parent, new ForkRequest(5) { Changes = [new(name, value)] });
        Assert.Single(await _host.Journal.ListAsync(TenantContext.Local, 10, null, CancellationToken.None));
        Assert.IsType<InvalidInput>(await ConstrainAsync(name, value));
    }

    [Fact]
    public async Task Fork_WithTooMuchToSay_IsRefused()
    {
        var parent = await FinishedAsync();
        await RefusedAsync<InvalidInput>(parent, new ForkRequest(5) { Interjections = [.. Enumerable.Repeat("Again.", IJournal.AppendLimit)] });
        await RefusedAsync<InvalidInput>(parent, new ForkRequest(5) { Interjections = [" "] });
        await RefusedAsync<InvalidInput>(parent, new ForkRequest(5) { Reason = new string('x', 1001) });
    }

    [Fact]
    public async Task Fork_UnknownRun_IsNotFound() => await RefusedAsync<NotFound>(RunId.New(_host.Time), new ForkRequest(2));

    [Fact]
    public async Task Fork_OfAFork_NamesItsOwnParent()
    {
        var parent = await FinishedAsync();
        var child = await ForkAsync(parent, new ForkRequest(2));
        var grandchild = await ForkAsync(child, new ForkRequest(3));
        await _host.DriveAsync(grandchild);
        Assert.Equal((child.Value, 3L), ((await _host.RecordAsync(grandchild)).Origin!.Parent, (await _host.RecordAsync(grandchild)).Origin!.At));
    }

    [Fact]
    public async Task Fork_OfAPausedRun_IsNotPaused()
    {
        var parent = await _host.OpenAsync(Plans.Flawed);
        Assert.True((await _host.Engine.Signals.PauseAsync(TenantContext.Local, parent, "Later.", breaksOff: false, CancellationToken.None)).IsOk(out _, out _));
        var fork = await ForkAsync(parent, new ForkRequest(3));
        Assert.Equal(DriveOutcome.Completed, await _host.DriveAsync(fork));
        Assert.Equal(DriveOutcome.Paused, await _host.DriveAsync(parent));
    }

    private static bool SameEvent(RecordedEvent one, RecordedEvent other) =>
        (one.Sequence, one.At, one.Event.GetType()) == (other.Sequence, other.At, other.Event.GetType());

    private async Task<RunId> FinishedAsync()
    {
        var run = await _host.OpenAsync(Plans.Flawed, TwoRounds);
        await _host.DriveAsync(run);
        return run;
    }

    private Task<IReadOnlyList<RecordedEvent>> EventsAsync(RunId run) => _host.Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None);

    private async Task<RunId> ForkAsync(RunId parent, ForkRequest request)
    {
        Assert.True((await _host.Engine.Forks.ForkAsync(TenantContext.Local, parent, request, CancellationToken.None)).IsOk(out var fork, out var refusal), refusal?.Message);
        return fork;
    }

    private async Task<TRefusal> RefusedAsync<TRefusal>(RunId parent, ForkRequest request)
        where TRefusal : Refusal
    {
        Assert.False((await _host.Engine.Forks.ForkAsync(TenantContext.Local, parent, request, CancellationToken.None)).IsOk(out _, out var refusal));
        return Assert.IsType<TRefusal>(refusal);
    }

    private async Task<Refusal?> ConstrainAsync(string name, string value)
    {
        var run = await _host.OpenAsync(Plans.Flawed);
        return (await _host.Engine.Signals.ConstrainAsync(TenantContext.Local, run, name, value, "Test.", CancellationToken.None)).IsOk(out _, out var refusal) ? null : refusal;
    }
}
