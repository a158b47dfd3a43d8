using Npgsql;
using Witan.Data;
using Witan.Data.Model;
using Witan.Data.Postgres;
using Witan.Runs.Activation;
using Witan.Runs.Driving;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.Runs.Tests.Activation;

/// <summary>Two workers on one PostgreSQL database.</summary>
public sealed class RunClusterTests : IAsyncLifetime
{
    private static readonly RunWorkerOptions Quick = new()
    {
        PollInterval = TimeSpan.FromMilliseconds(200),
        ConcurrencyInAll = 6,
        ConcurrencyPerTenant = 3,
        ConcurrencyPerNode = 4,
        DeadAfter = TimeSpan.FromSeconds(2),
        ConflictWait = TimeSpan.FromMilliseconds(100),
    };

    private readonly MemoryDueRuns _due = new();
    private TestDatabase _place = null!;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, new DataModel(RunsData.Module));

    public async ValueTask DisposeAsync() => await _place.DisposeAsync();

    [Fact]
    public async Task TwoWorkers_DriveEachRunOnce_WithinTheLimitsOfTheCluster()
    {
        var all = ScriptedDrives.Finishing(_due, TimeSpan.FromMilliseconds(100));
        var (first, second) = (Through(all), Through(all));
        var runs = Enumerable.Range(0, 40).Select(number => _due.Add($"tenant{number % 3}", $"run{number:00}", Now)).ToList();
        await using var one = await StartAsync(first);
        await using var two = await StartAsync(second);
        await Eventually.TrueAsync(() => _due.All.Count == 0, "every run is over");
        Assert.All(runs, run => Assert.Equal(1, all.TimesBegun(run)));
        Assert.InRange(all.MostAtOnce, 2, 6);
        Assert.InRange(all.MostOfATenantAtOnce, 2, 3);
        Assert.InRange(first.MostAtOnce, 1, 4);
        Assert.InRange(second.MostAtOnce, 1, 4);
    }

    [Fact]
    public async Task Nodes_AreBothListed_AndOneThatStoppedIsNot()
    {
        var all = ScriptedDrives.Finishing(_due, TimeSpan.Zero);
        await using var one = await StartAsync(all);
        await using (var two = await StartAsync(all))
        {
            await Eventually.TrueAsync(async () => (await one.NodesAsync(CancellationToken.None)).Count == 2, "both nodes are listed", () => string.Join("; ", one.NodesAsync(CancellationToken.None).GetAwaiter().GetResult()));
            var nodes = await one.NodesAsync(CancellationToken.None);
            Assert.Equal([one.Name, two.Name], nodes.Select(node => node.Name));
            Assert.Equal([true, false], nodes.Select(node => node.IsThis));
            Assert.All(nodes, node => Assert.NotNull(node.LastSeen));
        }

        await Eventually.TrueAsync(async () => (await one.NodesAsync(CancellationToken.None)).Count == 1, "the one that stopped is forgotten");
    }

    [Fact]
    public async Task Stop_HandsRunsOnToTheOtherNode()
    {
        var runs = Enumerable.Range(0, 3).Select(number => _due.Add("tenant", $"run{number}", Now)).ToList();
        var slow = new ScriptedDrives(async (_, _, stop, _) =>
        {
            while (!stop.IsCancellationRequested)
            {
                await Task.Delay(10, CancellationToken.None);
            }

            return DriveOutcome.Interrupted;
        });
        await using var one = await StartAsync(slow);
        await Eventually.TrueAsync(() => slow.Now == 3, "the first node drives them");
        var rest = ScriptedDrives.Finishing(_due, TimeSpan.Zero);
        await using var two = await StartAsync(rest);
        await one.StopAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => _due.All.Count == 0, "the other node has ended them");
        Assert.All(runs, run => Assert.Equal(1, rest.TimesBegun(run)));
    }

    [Theory]
    [InlineData(DispatchSql.TakeTurn)]
    [InlineData("SELECT * FROM quartz_locks FOR UPDATE;")]
    public async Task NodeFrozenWithALock_HoldsTheClusterUpForNoLongerThanADeadOneMay(string take)
    {
        var drives = ScriptedDrives.Finishing(_due, TimeSpan.Zero);
        await using var worker = await StartAsync(drives);
        _due.Add("tenant", "before", Now);
        await Eventually.TrueAsync(() => _due.All.Count == 0, "the first run is over, so that every lock has its row");

        // Just what a process leaves behind that is stopped amid its transaction: nobody asks anything on this connection any more.
        await using var source = MachinerySource.Open(_place.Options, 1, Quick.DeadAfter, TimeSpan.FromSeconds(5));
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(take, connection, transaction);
        await command.ExecuteNonQueryAsync();
        _due.Add("tenant", "after", Now);
        await Eventually.TrueAsync(() => _due.All.Count == 0, "the second run is over all the same");
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => transaction.CommitAsync());
    }

    [Fact]
    public async Task NodeFrozenInItsTurn_AdmitsNothingOnWhatItSawBefore()
    {
        var drives = ScriptedDrives.Finishing(_due, TimeSpan.Zero);
        using var flight = new DrivesInFlight();
        var job = new RunJob(drives, _due, flight, Quick, TimeProvider.System, () => 0, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        await using var host = await QuartzHost.BuildAsync(_place.Options, Quick, job, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, TimeProvider.System, CancellationToken.None);
        var run = _due.Add("tenant", "run", Now);

        var asleep = new Dispatcher(host.Scheduler, new SleepyTurn(host.Turn, Quick.DeadAfter + TimeSpan.FromSeconds(1)), _due, Quick, TimeProvider.System);
        await Assert.ThrowsAnyAsync<Exception>(() => asleep.DispatchAsync(CancellationToken.None));
        var awake = new Dispatcher(host.Scheduler, host.Turn, _due, Quick, TimeProvider.System);
        Assert.Empty(await awake.ActiveAsync(CancellationToken.None));
        Assert.Equal(1, await awake.DispatchAsync(CancellationToken.None));
        Assert.Equal(new ActiveRun(run.Tenant, run.Run), Assert.Single(await awake.ActiveAsync(CancellationToken.None)));
        Assert.Equal(0, await awake.DispatchAsync(CancellationToken.None));
    }

    private static ScriptedDrives Through(ScriptedDrives all) => new((context, run, stop, abort) => all.DriveAsync(context, run, stop, abort));

    private async Task<RunWorker> StartAsync(ScriptedDrives drives)
    {
        var worker = new RunWorker(drives, _due, _place.Options, Quick, TimeProvider.System);
        await worker.StartAsync(CancellationToken.None);
        return worker;
    }

    /// <summary>Sleeps in its turn, when everything is admitted and nothing is committed.</summary>
    private sealed class SleepyTurn(IDispatchTurn turn, TimeSpan sleep) : IDispatchTurn
    {
        public Task<int> TakeAsync(Func<CancellationToken, Task<int>> admit, CancellationToken cancellationToken) => turn.TakeAsync(
            async token =>
            {
                var admitted = await admit(token);
                await Task.Delay(sleep, token);
                return admitted;
            },
            cancellationToken);
    }
}
