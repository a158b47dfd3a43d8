using Witan.Data.Due;
using Witan.Data.Outbox;
using static Witan.Data.Tests.Contract.SampleData;
using Box = Witan.Data.Outbox.Outbox;

namespace Witan.Data.Tests.Outbox;

/// <summary>What a dispatcher's steps leave in the outbox and in the list of due work, whichever database keeps them.</summary>
public abstract class OutboxStoreConformance(DatabaseEngine engine) : OutboxSuite(engine)
{
    private OutboxStore Store => new(Place.Database, Options, Time);

    [Fact]
    public async Task Claim_OfWhatIsHeld_Fails_AndLeavesItDueAtTheLeasesEnd()
    {
        var item = await EnqueuedAsync();
        Assert.Equal(1, (await ClaimAsync(item))!.Attempts);
        Assert.Null(await ClaimAsync(item));
        Assert.Equal(Now + Options.Lease, await NextAsync());
        Time.Advance(Options.Lease);
        Assert.Equal(2, (await ClaimAsync(item))!.Attempts);
    }

    [Fact]
    public async Task Claim_OfWhatIsSentParkedOrGone_Fails_AndTakesItOutOfTheList()
    {
        var sent = await EnqueuedAsync("sent");
        await ClaimAsync(sent);
        await Store.MarkSentAsync(sent);
        var parked = await EnqueuedAsync("parked");
        Assert.True(await Store.ParkAsync(parked, (await ClaimAsync(parked))!, "why"));
        foreach (var item in new[] { sent, parked, sent with { Id = "gone" } })
        {
            await SetDueAsync(item.Id);
            Assert.Null(await ClaimAsync(item));
            Assert.Null(await NextAsync());
        }
    }

    [Fact]
    public async Task Claim_BeforeItsTime_Fails_AndSetsTheListRight()
    {
        await EnqueueAsync(Ada, "1", due: Now + TimeSpan.FromMinutes(1));
        await SetDueAsync("1");
        Assert.Null(await ClaimAsync(Assert.Single(await ListAsync())));
        Assert.Equal(Now + TimeSpan.FromMinutes(1), await NextAsync());
    }

    [Fact]
    public async Task Failure_OfAnAttemptThatLostItsLease_ChangesNothing()
    {
        var item = await EnqueuedAsync();
        var lost = (await ClaimAsync(item))!;
        Time.Advance(Options.Lease);
        await ClaimAsync(item);
        await Store.MarkFailedAsync(item, lost, "late", Now);
        Assert.False(await Store.ParkAsync(item, lost, "late"));
        Assert.Equal((null, Now + Options.Lease), (await ErrorAsync(Ada, "1"), await NextAsync()));
    }

    [Fact]
    public async Task Failure_WithoutEnd_IsCut()
    {
        var item = await EnqueuedAsync();
        await Store.MarkFailedAsync(item, (await ClaimAsync(item))!, new string('x', 10_000), Now + TimeSpan.FromSeconds(1));
        Assert.Equal(500, (await ErrorAsync(Ada, "1"))!.Length);
    }

    private async Task<DueItem> EnqueuedAsync(string id = "1")
    {
        await EnqueueAsync(Ada, id);
        return Assert.Single(await ListAsync());
    }

    private Task<IReadOnlyList<DueItem>> ListAsync() => new DueWork(Place.Database).ListAsync(Box.DueKind, Now, 10, 10, CancellationToken.None);

    private Task<DateTimeOffset?> NextAsync() => new DueWork(Place.Database).NextAsync(Box.DueKind, CancellationToken.None);

    private Task<OutboxClaim?> ClaimAsync(DueItem item) => Store.ClaimAsync(item, "w", CancellationToken.None);

    private Task<int> SetDueAsync(string id) => Place.Database.WriteAsync(
        Ada,
        async session =>
        {
            await DueWork.SetAsync(session, Box.DueKind, id, Ada.User, Now, Now);
            return 0;
        },
        CancellationToken.None);
}

public sealed class OutboxStoreOnSqliteTests() : OutboxStoreConformance(DatabaseEngine.Sqlite);

public sealed class OutboxStoreOnPostgresTests() : OutboxStoreConformance(DatabaseEngine.PostgreSql);
