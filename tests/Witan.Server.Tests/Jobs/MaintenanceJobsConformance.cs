using Witan.Boards;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Expiry;
using Witan.Data.Outbox;
using Witan.Data.Retention;
using Witan.Kernel.Identity;
using Witan.Memory.Forgetting;
using Witan.Memory.Serving;
using Witan.Memory.Truth;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Server.Jobs;
using Witan.Server.SignIn;
using Witan.Server.Tests.SignIn;
using Witan.Testing;

namespace Witan.Server.Tests.Jobs;

/// <summary>The jobs that keep the data in order do it for every tenant, and say what they did.</summary>
public abstract class MaintenanceJobsConformance(DatabaseEngine engine) : StoreConformance(engine)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task CleanUp_RemovesWhatHasExpired_OfAllTenants()
    {
        var patterns = new ExpiryPatterns(new ExpiryOptions { Patterns = [new ExpiryPattern("short", "short:", Day)] });
        var entries = new ExpiringEntries(Database, patterns, Time);
        await entries.SetAsync(Ada, "short:1", [1], CancellationToken.None);
        await entries.SetAsync(Stranger, "short:1", [1], CancellationToken.None);
        Time.Advance(2 * Day);
        await entries.SetAsync(Ada, "short:2", [1], CancellationToken.None);
        var job = new CleanUpJob(new ExpiryCleaner(Database, patterns, Time), Day);
        Assert.Equal("2 of 3 entries removed.", await job.RunAsync(CancellationToken.None));
        Assert.Equal("0 of 1 entries removed.", await job.RunAsync(CancellationToken.None));
        Assert.NotNull(await entries.GetAsync(Ada, "short:2", CancellationToken.None));
    }

    [Fact]
    public async Task Outbox_RemovesWhatWasSentLongAgo_AndNothingThatWaits()
    {
        var options = new OutboxOptions();
        foreach (var (context, due) in new[] { (Ada, Time.GetUtcNow()), (Stranger, Time.GetUtcNow()), (Ada, Time.GetUtcNow() + (365 * Day)) })
        {
            await Database.WriteAsync(context, session => Outbox.EnqueueAsync(session, new OutboxMessage($"to be sent {due:O}", "sample", "{}", due), Time.GetUtcNow()), CancellationToken.None);
        }

        await new OutboxDispatcher(Database, [new AcceptingSender()], options, Time).DispatchAsync("w", CancellationToken.None);
        var job = new OutboxJob(new OutboxCleaner(Database, options, Time), Day);
        Assert.Equal("0 messages removed.", await job.RunAsync(CancellationToken.None));
        Time.Advance(2 * options.Retention);
        Assert.Equal("2 messages removed.", await job.RunAsync(CancellationToken.None));
        Assert.Equal("0 messages removed.", await job.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Reconcile_ComparesEveryTenantsIndex()
    {
        await using var memory = Memory(new RetentionPolicy());
        await AddAsync(memory, Ada, "The lamp is changed by hand.");
        await AddAsync(memory, Stranger, "The door is opened by hand.");
        Assert.Equal("2 memories of 2 tenants compared, 0 mended.", await new ReconcileJob(memory, () => Database, Day).RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Tidy_ForgetsWhatTheSettingsKeepNoLonger_OfAllTenants()
    {
        await using var memory = Memory(new RetentionPolicy { Days = 10 });
        var old = await AddAsync(memory, Ada, "The lamp is changed by hand.");
        await AddAsync(memory, Stranger, "The door is opened by hand.");
        Time.Advance(11 * Day);
        var young = await AddAsync(memory, Ada, "The lamp is changed by itself.");
        var job = new TidyJob(memory, () => Database, Day);
        Assert.Equal("2 forgotten that were kept long enough and 0 to make room, of 2 tenants.", await job.RunAsync(CancellationToken.None));
        Assert.Equal("0 forgotten that were kept long enough and 0 to make room, of 2 tenants.", await job.RunAsync(CancellationToken.None));
        Assert.False((await memory.FindAsync(Ada, old, CancellationToken.None)).IsOk(out _, out _));
        Assert.True((await memory.FindAsync(Ada, young, CancellationToken.None)).IsOk(out _, out _));
    }

    [Fact]
    public async Task Retention_RemovesWhatWasOverLongAgo_OfAllTenants_AndTheLinksToIt()
    {
        var journal = new DatabaseJournal(Database, new EventCatalog().AddBoards(), Time);
        var (old, foreign) = (await EndAsync(journal, Ada), await EndAsync(journal, Stranger));
        var links = new ShareLinks(Database, Time);
        Ok(await links.AddAsync(Ada, old, ShareLinks.DaysMax, CancellationToken.None));
        Time.Advance(11 * Day);
        var young = await EndAsync(journal, Ada);
        var retention = new WorkRetention(Database, new AuditLog(Database, Time), "operator");
        var job = new RetentionJob(retention, () => Database, new JobOptions { RetentionDays = 10 }, Time);
        Assert.Equal("2 deliberations of 2 tenants removed; 0 as old stay for their decisions.", await job.RunAsync(CancellationToken.None));
        Assert.Equal("0 deliberations of 2 tenants removed; 0 as old stay for their decisions.", await job.RunAsync(CancellationToken.None));
        Assert.False((await journal.FindAsync(Ada, old.Value, CancellationToken.None)).IsOk(out _, out _));
        Assert.Empty(await links.ListAsync(Ada, old, CancellationToken.None));
        Assert.False((await journal.FindAsync(Stranger, foreign.Value, CancellationToken.None)).IsOk(out _, out _));
        Assert.True((await journal.FindAsync(Ada, young.Value, CancellationToken.None)).IsOk(out _, out _));
        Assert.Equal("Nothing removed: jobs.retentionDays is 0.", await new RetentionJob(retention, () => Database, new JobOptions(), Time).RunAsync(CancellationToken.None));
    }

    [Fact]
    public void AJob_ThatIsTurnedOff_IsOnlyDoneByHand()
    {
        Assert.Null(new CleanUpJob(null!, TimeSpan.Zero).Every);
        Assert.Null(new OutboxJob(null!, TimeSpan.Zero).Every);
        Assert.Null(new ReconcileJob(null!, () => Database, TimeSpan.Zero).Every);
        Assert.Null(new TidyJob(null!, () => Database, TimeSpan.Zero).Every);
        Assert.Null(new RetentionJob(null!, () => Database, new JobOptions(), Time).Every);
        Assert.Null(new RetentionJob(null!, () => Database, new JobOptions { RetentionDays = 1, RetentionEvery = TimeSpan.Zero }, Time).Every);
    }

    public override async ValueTask DisposeAsync()
    {
        _directory.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static async Task<string> AddAsync(MemoryService memory, TenantContext context, string text) =>
        Ok(await memory.AddAsync(context, new NewMemory(text), CancellationToken.None)).Record.Id;

    private static async Task<RunId> EndAsync(DatabaseJournal journal, TenantContext context)
    {
        var run = RunId.New(TimeProvider.System);
        Ok(await journal.AppendAsync(
            context,
            run,
            0,
            [new RunOpened { Kind = "board", Title = "Old", DefinitionHash = "hash", Seed = 1, Limits = new RunLimits() }, new RunClosed { Outcome = RunOutcome.Completed, Reason = "Done." }],
            CancellationToken.None));
        return run;
    }

    private MemoryService Memory(RetentionPolicy retention) =>
        new(Database, new AuditLog(Database, Time), new MemoryOptions { DataDirectory = _directory.Path, Retention = retention }, Time, "operator");

    private sealed class AcceptingSender : IOutboxSender
    {
        public string Kind => "sample";

        public Task SendAsync(TenantContext context, OutboxMessage message, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

public sealed class MaintenanceJobsOnSqliteTests() : MaintenanceJobsConformance(DatabaseEngine.Sqlite);

public sealed class MaintenanceJobsOnPostgresTests() : MaintenanceJobsConformance(DatabaseEngine.PostgreSql);
