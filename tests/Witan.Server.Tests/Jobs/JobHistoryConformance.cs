using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Results;
using Witan.Server.Jobs;
using Witan.Testing;
using Witan.Testing.Databases;

namespace Witan.Server.Tests.Jobs;

/// <summary>What the history of jobs must do, whichever database keeps it.</summary>
public abstract class JobHistoryConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private TestDatabase _place = null!;

    private JobHistory History => new(_place.Database, _time);

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, new DataModel(ServerData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Begin_WhileAnotherNodeWorks_IsRefusedUntilItEnds()
    {
        var run = await BeginAsync("node-1");
        Assert.NotNull(run);
        Assert.Null(await BeginAsync("node-2"));
        var ended = await History.EndAsync(run, JobOutcome.Done, "3 removed.", CancellationToken.None);
        Assert.Equal(ended, Assert.Single(await History.ListAsync("sample", 10, CancellationToken.None)));
        Assert.NotNull(await BeginAsync("node-2"));
    }

    [Fact]
    public async Task Begin_ManyNodesAtOnce_OneOfThemGetsIt()
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, 20).Select(node => BeginAsync($"node-{node}")));
        Assert.Single(begun, run => run is not null);
    }

    [Fact]
    public async Task Begin_AfterADeadNode_GoesOnAndSaysWhatWasLost()
    {
        var lost = (await BeginAsync("node-1"))!;
        _time.Advance(JobHistory.Lease);
        var next = await BeginAsync("node-2");
        Assert.NotNull(next);
        Assert.False(await History.RenewAsync(lost, CancellationToken.None));
        var runs = await History.ListAsync("sample", 10, CancellationToken.None);
        Assert.Equal([JobOutcome.Running, JobOutcome.Lost], runs.Select(run => run.Outcome));
        // Who comes back to life changes nothing any more.
        await History.EndAsync(lost, JobOutcome.Done, "late", CancellationToken.None);
        Assert.Equal(JobOutcome.Lost, (await History.ListAsync("sample", 10, CancellationToken.None))[1].Outcome);
        Assert.Null(await BeginAsync("node-3"));
    }

    [Fact]
    public async Task Renew_KeepsTheJob()
    {
        var run = (await BeginAsync("node-1"))!;
        _time.Advance(JobHistory.Lease / 2);
        Assert.True(await History.RenewAsync(run, CancellationToken.None));
        _time.Advance(JobHistory.Lease / 2);
        Assert.Null(await BeginAsync("node-2"));
    }

    [Fact]
    public async Task Begin_TooSoonAfterTheLast_IsLeft()
    {
        var run = (await BeginAsync("node-1"))!;
        await History.EndAsync(run, JobOutcome.Done, "done", CancellationToken.None);
        Assert.Null(await History.BeginAsync("sample", "node-2", JobRunner.Schedule, TimeSpan.FromMinutes(30), CancellationToken.None));
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.NotNull(await History.BeginAsync("sample", "node-2", JobRunner.Schedule, TimeSpan.FromMinutes(30), CancellationToken.None));
    }

    [Fact]
    public async Task End_AfterALongTime_ForgetsOldRuns()
    {
        await History.EndAsync((await BeginAsync("node-1"))!, JobOutcome.Done, "old", CancellationToken.None);
        _time.Advance(JobHistory.KeepFor);
        await History.EndAsync((await BeginAsync("node-1"))!, JobOutcome.Done, "new", CancellationToken.None);
        Assert.Equal("new", Assert.Single(await History.ListAsync("sample", 10, CancellationToken.None)).Summary);
    }

    [Fact]
    public async Task RunDue_OfAJobThatFails_KeepsWhy()
    {
        var runner = new JobRunner(History, "node-1", _time);
        var failed = await runner.RunDueAsync(new SampleJob(_ => throw new JobFailedException("Row 7 is damaged.")), CancellationToken.None);
        Assert.Equal((JobOutcome.Failed, "Row 7 is damaged."), (failed!.Outcome, failed.Summary));
        var broken = (await runner.StartAsync(new SampleJob(_ => throw new InvalidOperationException("a secret")), "ada", CancellationToken.None)).IsOk(out var started, out _) ? await started!.Ended : null;
        Assert.Equal("It failed with InvalidOperationException.", broken!.Summary);
    }

    [Fact]
    public async Task Start_ByHand_WhileItRuns_IsAConflict()
    {
        var gate = new TaskCompletionSource<string>();
        var job = new SampleJob(_ => gate.Task);
        var catalog = new JobCatalog([job], new JobRunner(History, "node-1", _time), History, _time);
        Assert.True((await catalog.StartAsync("sample", "ada", CancellationToken.None)).IsOk(out var started, out _));
        Assert.False((await catalog.StartAsync("sample", "ada", CancellationToken.None)).IsOk(out _, out var refusal));
        Assert.IsType<Conflict>(refusal);
        gate.SetResult("All of it.");
        var ended = await started!.Ended;
        Assert.Equal((JobOutcome.Done, "All of it.", "ada"), (ended.Outcome, ended.Summary, ended.StartedBy));
        var standing = Assert.Single(await catalog.ListAsync(CancellationToken.None));
        Assert.Equal(ended, standing.Last);
        Assert.Equal(ended.StartedAt + TimeSpan.FromHours(1), standing.NextAt);
    }

    [Fact]
    public async Task Start_OfNoJob_NamesThoseThatThereAre()
    {
        var catalog = new JobCatalog([new SampleJob(_ => Task.FromResult("x"))], new JobRunner(History, "node-1", _time), History, _time);
        Assert.False((await catalog.StartAsync("smaple", "ada", CancellationToken.None)).IsOk(out _, out var refusal));
        Assert.Contains("There are sample", refusal!.Message, StringComparison.Ordinal);
    }

    private Task<JobRun?> BeginAsync(string node) => History.BeginAsync("sample", node, JobRunner.Schedule, TimeSpan.Zero, CancellationToken.None);
}
