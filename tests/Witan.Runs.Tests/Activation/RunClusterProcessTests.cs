using Witan.Data;
using Witan.Data.Due;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Runs.Activation;
using Witan.Runs.Definitions;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Testing.Databases;
using Witan.Testing.Processes;
using Witan.Testing.Scripts;

namespace Witan.Runs.Tests.Activation;

/// <summary>Processes of their own that drive runs from one PostgreSQL database, and are killed, frozen and stopped.</summary>
public sealed class RunClusterProcessTests : IAsyncLifetime
{
    // Long enough that a run is not over before the second process has started on a busy machine.
    private const int Steps = 100;
    private const int StepMs = 150;
    private const int PerNode = 4;
    private static readonly TimeSpan TakeOverMax = Promptness.Of(TimeSpan.FromSeconds(10));

    private TestDatabase _place = null!;
    private DatabaseJournal _journal = null!;
    private RunEngine _engine = null!;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, new DataModel(RunsData.Module));
        _journal = new DatabaseJournal(_place.Database, ScriptHost.Catalog(), TimeProvider.System);
        _engine = ScriptHost.EngineOf(
            Script.Of(Steps, StepMs),
            new RunServices(_journal, new RunDefinitions(_place.Database, TimeProvider.System), new RunChanges(), TimeProvider.System),
            new ScriptExecutor(TimeProvider.System));
    }

    public async ValueTask DisposeAsync() => await _place.DisposeAsync();

    [Fact]
    public async Task KilledNode_ItsRunsGoOnElsewhere_AndNoStepIsDoneTwice()
    {
        await using var killed = await StartNodeAsync();
        var runs = await OpenAsync(4);
        await Eventually.TrueAsync(() => killed.Driving().Count == 4, "the first node drives all");
        await using var other = await StartNodeAsync();
        await killed.KillAsync();
        var at = Now;
        await AllEndedAsync(runs);
        var late = other.Said.Where(said => said.What == "begin").Select(said => said.At - at).ToList();
        Say($"A killed node's runs were driven elsewhere after {late.Min().TotalSeconds:0.0} to {late.Max().TotalSeconds:0.0} s.");
        Assert.Equal(4, other.Runs("begin").Distinct().Count());
        Assert.InRange(late.Max(), TimeSpan.Zero, TakeOverMax);
    }

    [Fact]
    public async Task FrozenNode_ItsRunsGoOnElsewhere_AndWokenItIsRefusedAndTakesWorkAgain()
    {
        await using var frozen = await StartNodeAsync();
        var runs = await OpenAsync(4);
        await Eventually.TrueAsync(() => frozen.Driving().Count == 4, "the first node drives all");
        await using var other = await StartNodeAsync();
        await frozen.SignalAsync("STOP");
        var at = Now;
        await Eventually.TrueAsync(() => other.Driving().Count == 4, "the other node has taken all over");
        var late = other.Said.Where(said => said.What == "begin").Max(said => said.At - at);
        Say($"A frozen node's runs were driven elsewhere after {late.TotalSeconds:0.0} s.");
        Assert.InRange(late, TimeSpan.Zero, TakeOverMax);
        await AllEndedAsync(runs);
        await frozen.SignalAsync("CONT");
        // Refused at its next append, or told that the run is over by now; it wrote nothing either way.
        await Eventually.TrueAsync(() => frozen.Runs("conflict").Count + frozen.Runs("end").Count == 4, "the woken node gives up all four");
        Assert.Equal(4, other.Runs("end").Distinct().Count());

        var more = await OpenAsync(8);
        await AllEndedAsync(more);
        Assert.NotEmpty(frozen.Runs("end").Intersect(more.Select(run => run.Run.Value)));
    }

    [Fact]
    public async Task StoppedNode_HandsItsRunsOn_WithinSeconds()
    {
        await using var stopped = await StartNodeAsync();
        var runs = await OpenAsync(4);
        await Eventually.TrueAsync(() => stopped.Driving().Count == 4, "the first node drives all");
        await using var other = await StartNodeAsync();
        var at = Now;
        Assert.Equal(0, await stopped.StopAsync());
        Assert.Equal(4, stopped.Runs("leave").Count);
        await AllEndedAsync(runs);
        var late = other.Said.Where(said => said.What == "begin").Max(said => said.At - at);
        Say($"A stopped node's runs were driven elsewhere after {late.TotalSeconds:0.0} s.");
        Assert.InRange(late, TimeSpan.Zero, TakeOverMax);
    }

    [Fact]
    public async Task OpenedRuns_AreDrivenSoon()
    {
        await using var one = await StartNodeAsync();
        await using var two = await StartNodeAsync();
        var late = new List<TimeSpan>();
        // No more than one tenant may have at once: the next one would wait for the end of another.
        for (var number = 0; number < PerNode; number++)
        {
            var run = Assert.Single(await OpenAsync(1));
            var at = Now;
            await Eventually.TrueAsync(() => one.Said.Concat(two.Said).Any(said => said.What == "begin" && said.Run == run.Run.Value), "the run is driven");
            late.Add(one.Said.Concat(two.Said).First(said => said.What == "begin" && said.Run == run.Run.Value).At - at);
        }

        Say($"Runs were driven after {string.Join(", ", late.Select(time => $"{time.TotalMilliseconds:0}"))} ms.");
        Assert.InRange(late.Max(), TimeSpan.FromSeconds(-1), TakeOverMax);
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    private Task<ClusterNode> StartNodeAsync() => ClusterNode.Start(_place.Options.DatabaseUrl!, PerNode).StartedAsync();

    private async Task<IReadOnlyList<ActiveRun>> OpenAsync(int count)
    {
        var runs = new List<ActiveRun>();
        for (var number = 0; number < count; number++)
        {
            var context = new TenantContext(new TenantId($"tenant{number % 2}"), new UserId("user"));
            var run = ScriptHost.Ok(await _engine.OpenAsync(context, new RunOpening(ScriptProtocol.Kind, "A sample", []), CancellationToken.None));
            runs.Add(new ActiveRun(context.Tenant, run));
        }

        return runs;
    }

    /// <summary>Every run has come to its end, and each of its steps was appended once.</summary>
    private async Task AllEndedAsync(IReadOnlyList<ActiveRun> runs)
    {
        var due = new DatabaseDueRuns(new DueWork(_place.Database));
        await Eventually.TrueAsync(async () => (await due.ListAsync(Now + TimeSpan.FromDays(1), 100, 100, CancellationToken.None)).Count == 0, "nothing is due any more");
        foreach (var run in runs)
        {
            var events = await _journal.ReadAsync(new TenantContext(run.Tenant, new UserId("user")), run.Run, CancellationToken.None);
            Assert.Equal(RunOutcome.Completed, Assert.IsType<RunClosed>(events[^1].Event).Outcome);
            var steps = events.Select(recorded => recorded.Event).OfType<ScriptStepDone>().Select(done => done.Step);
            Assert.Equal(Enumerable.Range(1, Steps).Select(stage => $"step-{stage}-1"), steps);
        }
    }
}
