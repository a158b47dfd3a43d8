using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Activation;
using Witan.Runs.Driving;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.Runs.Tests.Activation;

/// <summary>What a worker must do, alone on its machine or a node of a cluster.</summary>
public abstract class RunWorkerConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly RunWorkerOptions Quick = new()
    {
        PollInterval = TimeSpan.FromMilliseconds(200),
        Grace = TimeSpan.FromSeconds(20),
        BackoffMin = TimeSpan.FromMilliseconds(50),
        BackoffMax = TimeSpan.FromMilliseconds(200),
        ConflictWait = TimeSpan.FromMilliseconds(100),
    };

    private readonly MemoryDueRuns _due = new();
    private TestDatabase _place = null!;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task DueRuns_AreDrivenOnce_InTheirOwnersName()
    {
        var drives = ScriptedDrives.Finishing(_due, TimeSpan.FromMilliseconds(5));
        await using var worker = await StartAsync(drives, Quick);
        var runs = Enumerable.Range(0, 20).Select(number => _due.Add($"tenant{number % 3}", $"run{number}", Now)).ToList();
        worker.Wake();
        await Eventually.TrueAsync(() => _due.All.Count == 0, "every run is over");
        Assert.All(runs, run => Assert.Equal(1, drives.TimesBegun(run)));
        Assert.All(drives.Begun, begun => Assert.Equal(new TenantContext(begun.Context.Tenant, new UserId("user of " + begun.Context.Tenant)), begun.Context));
        await Eventually.TrueAsync(async () => (await worker.RunningAsync(CancellationToken.None)).Count == 0, "nothing is active any more");
    }

    [Fact]
    public async Task RunOfLater_IsDrivenWhenItIsDue()
    {
        var drives = ScriptedDrives.Finishing(_due, TimeSpan.Zero);
        await using var worker = await StartAsync(drives, Quick);
        var due = Now + TimeSpan.FromMilliseconds(700);
        _due.Add("tenant", "later", due);
        await Eventually.TrueAsync(() => _due.All.Count == 0, "the run of later is over");
        Assert.True(Now >= due);
    }

    [Fact]
    public async Task Limits_InAllAndPerTenant_Hold()
    {
        var drives = ScriptedDrives.Finishing(_due, TimeSpan.FromMilliseconds(60));
        Add(tenants: 4, runsOfEach: 6);
        await using var worker = await StartAsync(drives, Quick with { ConcurrencyInAll = 5, ConcurrencyPerTenant = 2, ConcurrencyPerNode = 16 });
        await Eventually.TrueAsync(() => _due.All.Count == 0, "every run is over");
        Assert.InRange(drives.MostAtOnce, 2, 5);
        Assert.Equal(2, drives.MostOfATenantAtOnce);
    }

    [Fact]
    public async Task LimitOfTheNode_Holds()
    {
        var drives = ScriptedDrives.Finishing(_due, TimeSpan.FromMilliseconds(60));
        Add(tenants: 4, runsOfEach: 4);
        await using var worker = await StartAsync(drives, Quick with { ConcurrencyPerNode = 3 });
        await Eventually.TrueAsync(() => _due.All.Count == 0, "every run is over");
        Assert.InRange(drives.MostAtOnce, 2, 3);
    }

    [Fact]
    public async Task CrowdOfOneTenant_DoesNotKeepAnotherWaiting()
    {
        var drives = ScriptedDrives.Finishing(_due, TimeSpan.FromMilliseconds(20));
        Add(tenants: 1, runsOfEach: 40);
        _due.Add("zoe", "lone", Now);
        await using var worker = await StartAsync(drives, Quick with { ConcurrencyInAll = 1 });
        await Eventually.TrueAsync(() => drives.Begun.Any(begun => begun.Context.Tenant.Value == "zoe"), "the other tenant is served");
        Assert.Equal("zoe", drives.Begun.ElementAt(1).Context.Tenant.Value);
    }

    [Fact]
    public async Task FailingRun_IsTriedAgainLater_AndNothingElseSuffers()
    {
        var failures = 0;
        var drives = new ScriptedDrives((context, run, _, _) =>
        {
            if (run.Value == "failing" && Interlocked.Increment(ref failures) <= 3)
            {
                throw new InvalidOperationException("A step threw what nobody expected.");
            }

            _due.Clear(context, run);
            return Task.FromResult<Result<DriveOutcome>>(DriveOutcome.Completed);
        });
        var failing = _due.Add("tenant", "failing", Now);
        _due.Add("tenant", "other", Now);
        await using var worker = await StartAsync(drives, Quick);
        await Eventually.TrueAsync(() => _due.All.Count == 0, "both runs are over");
        Assert.Equal(4, drives.TimesBegun(failing));
    }

    [Fact]
    public async Task RunThatSomebodyElseDrives_IsLeftToThem_AndTriedAgainLater()
    {
        var conflicts = 0;
        var drives = new ScriptedDrives((context, run, _, _) =>
        {
            if (Interlocked.Increment(ref conflicts) <= 2)
            {
                return Task.FromResult<Result<DriveOutcome>>(new Conflict("Somebody else drives it."));
            }

            _due.Clear(context, run);
            return Task.FromResult<Result<DriveOutcome>>(DriveOutcome.Completed);
        });
        var run = _due.Add("tenant", "busy", Now);
        await using var worker = await StartAsync(drives, Quick);
        await Eventually.TrueAsync(() => _due.All.Count == 0, "the run is over");
        Assert.Equal(3, drives.TimesBegun(run));
    }

    [Fact]
    public async Task Stop_StepsInFlight_EndWithinTheGrace_AndTheRestGoesOnAtTheNextStart()
    {
        var aborted = false;
        var drives = new ScriptedDrives(async (_, _, stop, abort) =>
        {
            await UntilAsync(stop);
            await Task.Delay(100, CancellationToken.None);
            aborted |= abort.IsCancellationRequested;
            return DriveOutcome.Interrupted;
        });
        var run = _due.Add("tenant", "slow", Now);
        await using (var worker = await StartAsync(drives, Quick))
        {
            await Eventually.TrueAsync(() => drives.Now == 1, "the run is driven");
            await worker.StopAsync(CancellationToken.None);
            Assert.Equal(0, worker.Active);
        }

        Assert.False(aborted);
        Assert.Equal(run, Assert.Single(_due.All));
        await FinishesAtTheNextStartAsync();
    }

    [Fact]
    public async Task Stop_StepThatDoesNotEnd_IsBrokenOffAfterTheGrace()
    {
        var drives = new ScriptedDrives(async (_, _, _, abort) =>
        {
            await Task.Delay(Timeout.Infinite, abort);
            return DriveOutcome.Completed;
        });
        var run = _due.Add("tenant", "endless", Now);
        await using (var worker = await StartAsync(drives, Quick with { Grace = TimeSpan.FromMilliseconds(100) }))
        {
            await Eventually.TrueAsync(() => drives.Now == 1, "the run is driven");
            await worker.StopAsync(CancellationToken.None);
            Assert.Equal(0, worker.Active);
        }

        Assert.Equal(run, Assert.Single(_due.All));
        await FinishesAtTheNextStartAsync();
    }

    [Fact]
    public async Task Stop_StepThatIgnoresEverything_IsLeftBehindInTime()
    {
        using var release = new SemaphoreSlim(0);
        var drives = new ScriptedDrives(async (_, _, _, _) =>
        {
            await release.WaitAsync(CancellationToken.None);
            return DriveOutcome.Interrupted;
        });
        _due.Add("tenant", "deaf", Now);
        var worker = await StartAsync(drives, Quick with { Grace = TimeSpan.FromMilliseconds(50), AbortWait = TimeSpan.FromMilliseconds(50) });
        await Eventually.TrueAsync(() => drives.Now == 1, "the run is driven");
        await worker.StopAsync(CancellationToken.None);
        Assert.Equal(1, worker.Active);
        release.Release();
        await worker.DisposeAsync();
    }

    [Fact]
    public async Task ListThatCannotBeRead_IsReadAgain()
    {
        var drives = ScriptedDrives.Finishing(_due, TimeSpan.Zero);
        _due.IsAway = true;
        await using var worker = await StartAsync(drives, Quick);
        _due.Add("tenant", "run", Now);
        await Task.Delay(300);
        Assert.Empty(drives.Begun);
        _due.IsAway = false;
        await Eventually.TrueAsync(() => _due.All.Count == 0, "the run is over");
    }

    [Fact]
    public async Task Nodes_NameThisOne()
    {
        await using var worker = await StartAsync(ScriptedDrives.Finishing(_due, TimeSpan.Zero), Quick);
        var node = Assert.Single(await worker.NodesAsync(CancellationToken.None));
        Assert.True(node.IsThis);
        Assert.Equal(worker.Name, node.Name);
    }

    private static async Task UntilAsync(CancellationToken stop)
    {
        var asked = new TaskCompletionSource();
        await using var registration = stop.Register(asked.SetResult);
        await asked.Task;
    }

    private async Task FinishesAtTheNextStartAsync()
    {
        await using var next = await StartAsync(ScriptedDrives.Finishing(_due, TimeSpan.Zero), Quick);
        await Eventually.TrueAsync(() => _due.All.Count == 0, "the run that was left goes on by itself");
    }

    private void Add(int tenants, int runsOfEach)
    {
        foreach (var number in Enumerable.Range(0, tenants * runsOfEach))
        {
            _due.Add($"tenant{number % tenants}", $"run{number:00}", Now);
        }
    }

    private async Task<RunWorker> StartAsync(ScriptedDrives drives, RunWorkerOptions options)
    {
        var worker = new RunWorker(drives, _due, _place.Options, options, TimeProvider.System);
        await worker.StartAsync(CancellationToken.None);
        return worker;
    }
}

public sealed class RunWorkerOnSqliteTests() : RunWorkerConformance(DatabaseEngine.Sqlite);

public sealed class RunWorkerOnPostgresTests() : RunWorkerConformance(DatabaseEngine.PostgreSql);
