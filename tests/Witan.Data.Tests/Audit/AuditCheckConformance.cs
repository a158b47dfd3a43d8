using System.Diagnostics;
using Dapper;
using Witan.Data.Audit;
using Witan.Kernel.Identity;
using Witan.Testing;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Audit;

/// <summary>What the check of the audit log must find, whichever database keeps it.</summary>
public abstract class AuditCheckConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private const int Changes = 200;
    private const int ManyEntries = 300_000;

    protected TestDatabase Place { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Place = await TestDatabase.CreateAsync(engine, Sample);

    public async ValueTask DisposeAsync()
    {
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Verify_NothingWritten_IsWhole()
    {
        var report = await VerifyAsync();
        Assert.Equal((0, 0, true), (report.Entries, report.Tenants, report.IsWhole));
    }

    [Fact]
    public async Task Verify_OneTenant_LeavesTheOthersOut()
    {
        await AppendAsync(Ada, 12);
        await AppendAsync(Eve, 5);
        await ChangeAsync("UPDATE audit_log SET role = 'admin' WHERE tenant_id = 'south' AND seq = 3;");

        Assert.Equal((12, 1, 0), Counts(await VerifyAsync(Ada.Tenant)));
        Assert.Equal((0, 0, 0), Counts(await VerifyAsync(new TenantId("nobody"))));
        var report = await VerifyAsync();
        Assert.Equal((17, 2, 1), Counts(report));
        Assert.Equal(("south", 3, AuditBreakKind.Altered), (report.Breaks[0].TenantId, report.Breaks[0].Seq, report.Breaks[0].Kind));
    }

    [Fact]
    public async Task Verify_EntriesGoneOrHeadsGone_NamesEveryTenant()
    {
        await AppendAsync(Ada, 3);
        await AppendAsync(Eve, 3);
        await ChangeAsync("DELETE FROM audit_log WHERE tenant_id = 'north'; DELETE FROM audit_heads WHERE tenant_id = 'south';");
        var report = await VerifyAsync();
        Assert.Equal((3, 2, 2), Counts(report));
        Assert.Equal(
            [("north", 1, AuditBreakKind.Missing), ("south", 3, AuditBreakKind.HeadMissing)],
            report.Breaks.Select(found => (found.TenantId, (int)found.Seq, found.Kind)));
    }

    [Theory]
    [InlineData(20_260_301)]
    public async Task Verify_TwoHundredChangesByChance_NoneIsMissed(int seed)
    {
        await AppendAsync(Ada, 40);
        await AppendAsync(Eve, 25);
        await using var back = await BackDoor.OpenAsync(Place);
        await back.ExecuteAsync(BackDoor.DropTriggers(engine));
        var damage = new AuditDatabaseDamage(back, new Dictionary<string, int> { ["north"] = 40, ["south"] = 25 }, new Random(seed));
        await damage.PrepareAsync();
        for (var number = 0; number < Changes; number++)
        {
            var (what, tenant, seq) = await damage.ChangeAsync();
            var breaks = (await VerifyAsync()).Breaks;
            Assert.True(
                breaks.Any(found => found.TenantId == tenant && found.Seq == seq) && breaks.All(found => found.TenantId == tenant || found.TenantId == "nobody"),
                $"seed {seed}, change {number}, {what}: {string.Join("; ", breaks.Select(found => found.Message))}");
            await damage.RestoreAsync();
        }

        Assert.Equal((65, 2, 0), Counts(await VerifyAsync()));
    }

    [Fact]
    public async Task Verify_Cancelled_EndsSo() => await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
        new AuditCheck(Place.Database).VerifyAsync(tenant: null, progress: null, new CancellationToken(canceled: true)));

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Verify_ManyEntries_TakesSecondsAndNoMemory()
    {
        await using (var back = await BackDoor.OpenAsync(Place))
        {
            await ManyAuditEntries.WriteAsync(back, ["north", "south"], ManyEntries / 2);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var began = Stopwatch.GetTimestamp();
        var report = await VerifyAsync(progress: new Reporter(count => most = count % 100_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before) : most));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;

        Assert.Equal((ManyEntries, 2, 0), Counts(report));
        Assert.True(most < 16 * 1024 * 1024, $"{most} bytes");
        Repository.WriteTable($"audit-check-{engine}", $"{engine}: {ManyEntries:N0} entries verified in {seconds:0.00} s, {ManyEntries / seconds:N0} a second, with {most / 1024:N0} KiB more.\n");
    }

    protected async Task AppendAsync(TenantContext context, int count)
    {
        var log = new AuditLog(Place.Database, TimeProvider.System);
        await Place.Database.WriteAsync(
            context,
            async session =>
            {
                for (var number = 0; number < count; number++)
                {
                    await log.AppendAsync(session, AuditSamples.Entry with { UserId = context.User });
                }

                return 0;
            },
            CancellationToken.None);
    }

    protected async Task ChangeAsync(string sql)
    {
        await using var back = await BackDoor.OpenAsync(Place);
        await back.ExecuteAsync(BackDoor.DropTriggers(engine) + sql);
    }

    protected Task<AuditReport> VerifyAsync(TenantId? tenant = null, IProgress<long>? progress = null) =>
        new AuditCheck(Place.Database).VerifyAsync(tenant, progress, CancellationToken.None);

    protected static (long Entries, long Tenants, int Breaks) Counts(AuditReport report) => (report.Entries, report.Tenants, report.Breaks.Count);

    private sealed class Reporter(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
