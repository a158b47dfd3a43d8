using System.Data.Common;
using Dapper;
using Witan.Data.Audit;
using Witan.Kernel.Identity;
using Witan.Testing;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Audit;

/// <summary>What the audit log must do, whichever database keeps it.</summary>
public abstract class AuditLogConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();

    protected TestDatabase Place { get; private set; } = null!;

    private AuditLog Log => new(Place.Database, _time);

    public async ValueTask InitializeAsync() => Place = await TestDatabase.CreateAsync(engine, Sample);

    public async ValueTask DisposeAsync()
    {
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Append_IsReadBackAsItWasGiven()
    {
        var written = await Log.AppendAsync(Ada, Entry(Ada) with { Details = "{\"zu spät\":\"🔒\"}" }, CancellationToken.None);
        var read = Assert.Single(await ListAsync(Ada));
        Assert.Equal((1, _time.GetUtcNow().ToUnixTimeMilliseconds()), (read.Seq, read.AtMs));
        Assert.Equal(AuditHash.Genesis("north"), read.PreviousHash);
        Assert.Equal(written.Hash, read.Hash);
        Assert.Equal(written with { Hash = read.Hash, PreviousHash = read.PreviousHash }, read);
    }

    [Fact]
    public async Task Append_EachTenant_HasAChainOfItsOwn()
    {
        foreach (var context in new[] { Ada, Eve, Ben, Eve, Ada })
        {
            await Log.AppendAsync(context, Entry(context), CancellationToken.None);
        }

        var north = await ListAsync(Boss);
        Assert.Equal([(3, "ada"), (2, "ben"), (1, "ada")], north.Select(record => ((int)record.Seq, record.UserId)));
        Assert.Equal([2, 1], (await ListAsync(Eve)).Select(record => record.Seq));
        Assert.Null(AuditSamples.Verify(north.Reverse(), AuditHead.Of(north[0])));
    }

    [Fact]
    public async Task Append_InAnotherUsersName_IsRefused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Log.AppendAsync(Ada, Entry(Ben), CancellationToken.None));
        Assert.Contains("'ben' is not 'ada'", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => Log.AppendAsync(Ada, Entry(Ada) with { Details = "no object" }, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => Place.Database.OperateAsync(session => Log.AppendAsync(session, Entry(Ada)), CancellationToken.None));
        Assert.Empty(await ListAsync(Boss));
    }

    [Fact]
    public async Task Append_InsideAnAct_IsKeptWithItOrNotAtAll()
    {
        async Task<int> Act(bool fails) => await Place.Database.WriteAsync(
            Ada,
            async session =>
            {
                await session.ExecuteAsync(InsertNote, new { id = $"{fails}", text = "the act" });
                await Log.AppendAsync(session, Entry(Ada));
                return fails ? throw new InvalidOperationException("the act failed") : 0;
            },
            CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Act(fails: true));
        Assert.Empty(await ListAsync(Ada));
        await Act(fails: false);
        Assert.Equal(1, Assert.Single(await ListAsync(Ada)).Seq);
        Assert.True((await new AuditCheck(Place.Database).VerifyAsync(tenant: null, progress: null, CancellationToken.None)).IsWhole);
    }

    [Fact]
    public async Task Append_EightWritersOnTwoTenantsFromTwoPrograms_ChainsStayWhole()
    {
        await using var other = await Databases.OpenAsync(Place.Options, Sample, TimeProvider.System, CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var context = writer % 2 == 0 ? Ada : Eve;
            var log = new AuditLog(writer < 4 ? Place.Database : other, TimeProvider.System);
            for (var number = 0; number < 50; number++)
            {
                await log.AppendAsync(context, Entry(context), CancellationToken.None);
            }
        })));

        var report = await new AuditCheck(Place.Database).VerifyAsync(tenant: null, progress: null, CancellationToken.None);
        Assert.Empty(report.Breaks);
        Assert.Equal((400, 2), (report.Entries, report.Tenants));
        Assert.Equal(200, (await ListAsync(Eve))[0].Seq);
    }

    [Theory]
    [InlineData("UPDATE audit_heads SET seq = 1 WHERE tenant_id = 'north';", "entry 2 stands already")]
    [InlineData("UPDATE audit_heads SET seq = -7 WHERE tenant_id = 'north';", "names no entry")]
    [InlineData("DELETE FROM audit_heads WHERE tenant_id = 'north';", "entry 1 stands already")]
    public async Task Append_HeadDamaged_SaysSoAndWritesNothing(string damage, string expected)
    {
        await Log.AppendAsync(Ada, Entry(Ada), CancellationToken.None);
        await Log.AppendAsync(Ada, Entry(Ada), CancellationToken.None);
        await using (var back = await BackDoor.OpenAsync(Place))
        {
            await back.ExecuteAsync(damage);
        }

        var error = await Assert.ThrowsAsync<StorageException>(() => Log.AppendAsync(Ada, Entry(Ada), CancellationToken.None));
        Assert.Equal(StorageFault.Damaged, error.Fault);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await ListAsync(Ada)).Count);
        await Log.AppendAsync(Eve, Entry(Eve), CancellationToken.None);
    }

    [Fact]
    public async Task List_EveryFilter_ShowsWhatFitsAndWhatTheUserMaySee()
    {
        foreach (var (context, action, run) in new[] { (Ada, "run.opened", "1"), (Ben, "run.opened", "2"), (Ada, "run.closed", "1"), (Ben, "run.closed", "2") })
        {
            await Log.AppendAsync(context, Entry(context) with { Action = action, ResourceId = run }, CancellationToken.None);
        }

        Assert.Equal([3, 1], await SeqsAsync(Ada, new AuditFilter()));
        Assert.Equal([4, 3, 2, 1], await SeqsAsync(Boss, filter: null));
        Assert.Equal([2, 1], await SeqsAsync(Boss, new AuditFilter { Action = "run.opened" }));
        Assert.Equal([4, 2], await SeqsAsync(Boss, new AuditFilter { User = Ben.User }));
        Assert.Equal([3, 1], await SeqsAsync(Boss, new AuditFilter { ResourceType = "run", ResourceId = "1" }));
        Assert.Equal([3, 1], await SeqsAsync(Boss, new AuditFilter { ResourceId = "1" }));
        Assert.Equal([4, 3, 2, 1], await SeqsAsync(Boss, new AuditFilter { ResourceType = "run" }));
        Assert.Equal([4], await SeqsAsync(Boss, new AuditFilter { Action = "run.closed", User = Ben.User, ResourceType = "run", ResourceId = "2" }));
        Assert.Empty(await SeqsAsync(Ada, new AuditFilter { User = Ben.User }));
        Assert.Empty(await SeqsAsync(Ada, new AuditFilter { ResourceType = "run", ResourceId = "2" }));
        Assert.Empty(await SeqsAsync(Eve, new AuditFilter()));
    }

    [Fact]
    public async Task List_OfATime_HasItsFirstMillisecondAndNotItsLast()
    {
        var times = new List<DateTimeOffset>();
        for (var number = 0; number < 3; number++)
        {
            times.Add(DateTimeOffset.FromUnixTimeMilliseconds((await Log.AppendAsync(Ada, Entry(Ada), CancellationToken.None)).AtMs));
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([3, 2], await SeqsAsync(Ada, new AuditFilter { From = times[1] }));
        Assert.Equal([1], await SeqsAsync(Ada, new AuditFilter { Until = times[1] }));
        Assert.Equal([2], await SeqsAsync(Ada, new AuditFilter { From = times[1], Until = times[2] }));
        Assert.Equal([2], await SeqsAsync(Ada, new AuditFilter { From = times[1], Until = times[2], User = Ada.User }));
        Assert.Empty(await SeqsAsync(Ada, new AuditFilter { From = times[2].AddMilliseconds(1) }));
    }

    [Fact]
    public async Task List_PageByPage_GivesEveryEntryOnce()
    {
        for (var number = 0; number < 7; number++)
        {
            await Log.AppendAsync(Ada, Entry(Ada), CancellationToken.None);
        }

        List<long> seen = [];
        while (await Log.ListAsync(Ada, 3, seen.Count == 0 ? null : seen[^1], filter: null, CancellationToken.None) is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(record => record.Seq));
        }

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], seen);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Log.ListAsync(Ada, AuditLog.ListLimit + 1, beforeSeq: null, filter: null, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Log.ListAsync(Ada, 0, beforeSeq: null, filter: null, CancellationToken.None));
    }

    protected static AuditEntry Entry(TenantContext context) => AuditSamples.Entry with { UserId = context.User };

    protected Task AppendAsync() => Log.AppendAsync(Ada, Entry(Ada), CancellationToken.None);

    /// <summary>Every one of the statements is refused, and nothing has changed.</summary>
    protected async Task AssertRefusedAsync(DbConnection connection, string message, params string[] statements)
    {
        foreach (var statement in statements)
        {
            var error = await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync(statement));
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
        }

        var report = await new AuditCheck(Place.Database).VerifyAsync(tenant: null, progress: null, CancellationToken.None);
        Assert.Empty(report.Breaks);
        Assert.Equal(1, report.Entries);
    }

    private Task<IReadOnlyList<AuditRecord>> ListAsync(TenantContext context) =>
        Log.ListAsync(context, AuditLog.ListLimit, beforeSeq: null, filter: null, CancellationToken.None);

    private async Task<IEnumerable<long>> SeqsAsync(TenantContext context, AuditFilter? filter) =>
        (await Log.ListAsync(context, AuditLog.ListLimit, beforeSeq: null, filter, CancellationToken.None)).Select(record => record.Seq);
}
