using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Runs.Tests.Journal;

/// <summary>What every journal must do. Each implementation inherits it; a test fails when one does not.</summary>
public abstract partial class JournalConformance
{
    private static readonly TenantContext Ada = new(new TenantId("ada"), new UserId("ada"));
    private static readonly TenantContext Ben = new(new TenantId("ben"), new UserId("ben"));

    protected abstract IJournal Journal { get; }

    [Fact]
    public async Task Append_FirstEvents_AreReadBackInOrderFromOne()
    {
        var run = await OpenAsync(Ada, "first");
        await AppendAsync(Ada, run, 1, new RunClosed { Outcome = RunOutcome.Completed, Reason = "done" });

        var events = await Journal.ReadAsync(Ada, run, CancellationToken.None);

        Assert.Equal([1L, 2L], events.Select(recorded => recorded.Sequence));
        Assert.Equal("first", Assert.IsType<RunOpened>(events[0].Event).Title);
        Assert.IsType<RunClosed>(events[1].Event);
    }

    [Fact]
    public async Task Read_AfterASequence_IsExactlyTheTailAndNoMoreThanAsked()
    {
        var run = await OpenAsync(Ada, "tail");
        for (var version = 1; version <= 4; version++)
        {
            await AppendAsync(Ada, run, version, Said());
        }

        async Task<IEnumerable<long>> PageAsync(TenantContext context, long after, int limit) =>
            (await Journal.ReadAsync(context, run, after, limit, CancellationToken.None)).Select(recorded => recorded.Sequence);

        Assert.Equal([3L, 4, 5], await PageAsync(Ada, 2, 10));
        Assert.Equal([1L, 2], await PageAsync(Ada, 0, 2));
        Assert.Empty(await PageAsync(Ada, 5, 10));
        Assert.Empty(await PageAsync(Ben, 0, 10));
    }

    [Fact]
    public async Task Append_VersionOfAnother_IsRefusedAndWritesNothing()
    {
        var run = await OpenAsync(Ada, "fenced");
        await AppendAsync(Ada, run, 1, Closed());

        var late = await Journal.AppendAsync(Ada, run, 1, [Closed()], CancellationToken.None);

        Assert.False(late.IsOk(out _, out var refusal));
        Assert.IsType<Conflict>(refusal);
        Assert.Equal(2, (await Journal.ReadAsync(Ada, run, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Append_VersionAhead_IsRefused()
    {
        var run = await OpenAsync(Ada, "ahead");
        var ahead = await Journal.AppendAsync(Ada, run, 7, [Closed()], CancellationToken.None);
        Assert.False(ahead.IsOk(out _, out _));
    }

    [Fact]
    public async Task Append_OpenedTwice_IsRefused()
    {
        var run = await OpenAsync(Ada, "once");
        var again = await Journal.AppendAsync(Ada, run, 0, [Opened("twice")], CancellationToken.None);
        Assert.False(again.IsOk(out _, out _));
    }

    [Fact]
    public async Task Append_EightWritersAtOneVersion_ExactlyOneWins()
    {
        var run = await OpenAsync(Ada, "race");

        var results = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Task.Run(() => Journal.AppendAsync(Ada, run, 1, [Closed()], CancellationToken.None))));

        Assert.Equal(1, results.Count(result => result.IsOk(out var _, out var _)));
        Assert.Equal(2, (await Journal.ReadAsync(Ada, run, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Append_WithoutEvents_IsAMistake() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.AppendAsync(Ada, NewRun(), 0, [], CancellationToken.None));

    [Fact]
    public async Task Append_NotOpened_IsAMistake() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.AppendAsync(Ada, NewRun(), 0, [Closed()], CancellationToken.None));

    [Fact]
    public async Task Append_MoreThanTheLimit_IsAMistake()
    {
        var run = await OpenAsync(Ada, "many");
        var tooMany = Enumerable.Repeat<RunEvent>(Closed(), IJournal.AppendLimit + 1).ToList();
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.AppendAsync(Ada, run, 1, tooMany, CancellationToken.None));
    }

    [Fact]
    public async Task Read_AnotherTenantsRun_IsEmpty()
    {
        var run = await OpenAsync(Ada, "mine");
        Assert.Empty(await Journal.ReadAsync(Ben, run, CancellationToken.None));
        Assert.False((await Journal.FindAsync(Ben, run.Value, CancellationToken.None)).IsOk(out _, out _));
        Assert.Empty(await Journal.ListAsync(Ben, 10, null, CancellationToken.None));
    }

    [Fact]
    public async Task Append_AnotherTenantsRun_DoesNotTouchIt()
    {
        var run = await OpenAsync(Ada, "mine");
        var foreign = await Journal.AppendAsync(Ben, run, 1, [Closed()], CancellationToken.None);
        Assert.False(foreign.IsOk(out _, out _));
        Assert.Single(await Journal.ReadAsync(Ada, run, CancellationToken.None));
    }

    [Fact]
    public async Task List_NewestFirst_HonoursLimitAndCursor()
    {
        var runs = new List<RunId>();
        for (var number = 0; number < 5; number++)
        {
            runs.Add(await OpenAsync(Ada, $"run {number}"));
        }

        var first = await Journal.ListAsync(Ada, 2, null, CancellationToken.None);
        var second = await Journal.ListAsync(Ada, 10, first[^1].Id, CancellationToken.None);

        Assert.Equal(runs.OrderDescending().ToList(), first.Concat(second).Select(head => head.Id));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Journal.ListAsync(Ada, 0, null, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Journal.ListAsync(Ada, IJournal.ListLimit + 1, null, CancellationToken.None));
    }

    [Fact]
    public async Task List_StatusFollowsTheClosingEvent()
    {
        var open = await OpenAsync(Ada, "open");
        var completed = await OpenAsync(Ada, "completed");
        var stopped = await OpenAsync(Ada, "stopped");
        await AppendAsync(Ada, completed, 1, Closed());
        await AppendAsync(Ada, stopped, 1, new RunClosed { Outcome = RunOutcome.Stopped, Reason = "limit" });

        var heads = (await Journal.ListAsync(Ada, 10, null, CancellationToken.None)).ToDictionary(head => head.Id);

        Assert.Equal((RunStatus.Unfinished, 1), (heads[open].Status, heads[open].Version));
        Assert.Equal((RunStatus.Completed, 2), (heads[completed].Status, heads[completed].Version));
        Assert.Equal(RunStatus.Stopped, heads[stopped].Status);
    }

    [Fact]
    public async Task Find_ByWholeIdAndByPrefix_GivesTheRun()
    {
        var run = await OpenAsync(Ada, "found");
        foreach (var prefix in new[] { run.Value, run.Value[..10], run.Value.ToUpperInvariant() })
        {
            Assert.True((await Journal.FindAsync(Ada, prefix, CancellationToken.None)).IsOk(out var head, out _));
            Assert.Equal(run, head.Id);
        }
    }

    [Fact]
    public async Task Find_SeveralOrNoneOrNonsense_IsRefused()
    {
        var one = await OpenAsync(Ada, "one");
        await OpenAsync(Ada, "two");
        Assert.False((await Journal.FindAsync(Ada, one.Value[..2], CancellationToken.None)).IsOk(out _, out var several));
        Assert.IsType<Conflict>(several);
        Assert.False((await Journal.FindAsync(Ada, "zzzz", CancellationToken.None)).IsOk(out _, out var none));
        Assert.IsType<NotFound>(none);
        Assert.False((await Journal.FindAsync(Ada, "not an id!", CancellationToken.None)).IsOk(out _, out var nonsense));
        Assert.IsType<NotFound>(nonsense);
    }

    private static RunId NewRun() => RunId.New(TimeProvider.System);

    private static RunOpened Opened(string title) => new() { Kind = "test", Title = title, DefinitionHash = "hash", Seed = 1, Limits = new RunLimits { StepsMax = 10 } };

    private static Interjected Said() => new() { By = "ada", Text = "Mind the gap." };

    private static RunClosed Closed() => new() { Outcome = RunOutcome.Completed, Reason = "done" };

    private async Task<RunId> OpenAsync(TenantContext context, string title)
    {
        var run = NewRun();
        await AppendAsync(context, run, 0, Opened(title));
        return run;
    }

    private async Task AppendAsync(TenantContext context, RunId run, long version, RunEvent item)
    {
        var appended = await Journal.AppendAsync(context, run, version, [item], CancellationToken.None);
        Assert.True(appended.IsOk(out _, out var refusal), refusal?.Message);
    }
}
