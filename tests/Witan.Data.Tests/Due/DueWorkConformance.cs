using Witan.Data.Due;
using Witan.Kernel.Identity;
using Witan.Testing;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Due;

/// <summary>What the list of due work must do, whichever database keeps it.</summary>
public abstract class DueWorkConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private const string Kind = "run";

    private readonly ManualTimeProvider _time = new();
    private TestDatabase _place = null!;

    private DueWork Work => new(_place.Database);

    private DateTimeOffset Now => _time.GetUtcNow();

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, Sample);

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task List_GivesWhatWasSet_WithItsContext()
    {
        await SetAsync(Boss, "1", Ada.User, Now);
        var item = Assert.Single(await ListAsync());
        Assert.Equal(new DueItem(Kind, "1", Ada.Tenant, Ada.User, Now, Now, 0), item);
        Assert.Equal(Ada, item.Context);
    }

    [Fact]
    public async Task Backlog_CountsWhatIsDueOfOneKind()
    {
        Assert.Equal(new DueBacklog(0, null), await Work.BacklogAsync(Kind, Now, CancellationToken.None));
        await SetAsync(Boss, "1", Ada.User, Now);
        await SetAsync(Boss, "2", Ada.User, Now.AddMinutes(-1));
        await SetAsync(Boss, "3", Ada.User, Now.AddMinutes(1));
        Assert.Equal(new DueBacklog(2, Now.AddMinutes(-1)), await Work.BacklogAsync(Kind, Now, CancellationToken.None));
        Assert.Equal(0, (await Work.BacklogAsync("another", Now, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task List_LeavesOutWhatIsNotDueAndOtherKinds()
    {
        await SetAsync(Ada, "past", Now - TimeSpan.FromSeconds(1));
        await SetAsync(Ada, "now", Now);
        await SetAsync(Ada, "later", Now + TimeSpan.FromMilliseconds(1));
        await SetAsync(Ada, "other", Now, kind: "outbox");
        Assert.Equal(["now", "past"], (await ListAsync()).Select(item => item.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["other"], Ids(await Work.ListAsync("outbox", Now, 10, 10, CancellationToken.None)));
        Assert.Empty(await Work.ListAsync("nothing", Now, 10, 10, CancellationToken.None));
    }

    [Fact]
    public async Task List_IsFairAcrossTenants()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await SetAsync(Ada, $"a{number}", Now);
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        await SetAsync(Eve, "e1", Now);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await SetAsync(Eve, "e2", Now);
        Assert.Equal(["a1", "e1", "a2", "e2", "a3"], Ids(await Work.ListAsync(Kind, Now, perTenant: 3, limit: 100, CancellationToken.None)));
        Assert.Equal(["a1", "e1", "a2"], Ids(await Work.ListAsync(Kind, Now, perTenant: 3, limit: 3, CancellationToken.None)));
        Assert.Equal(["a1", "e1"], Ids(await Work.ListAsync(Kind, Now, perTenant: 1, limit: 100, CancellationToken.None)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Work.ListAsync(Kind, Now, 0, 1, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Work.ListAsync(Kind, Now, 1, DueWork.LimitMax + 1, CancellationToken.None));
    }

    [Fact]
    public async Task Set_OfWhatIsDue_KeepsItsPlace_AndOfWhatIsNot_QueuesAnew()
    {
        var began = Now;
        await SetAsync(Ada, "due", Now);
        await SetAsync(Ada, "sleeping", Now + TimeSpan.FromHours(1));
        _time.Advance(TimeSpan.FromMinutes(1));
        await SetAsync(Ada, "due", Ben.User, Now);
        await SetAsync(Ada, "sleeping", Now);
        var items = (await ListAsync()).ToDictionary(item => item.Id, StringComparer.Ordinal);
        Assert.Equal((began, Now, Ben.User), (items["due"].Queued, items["due"].Due, items["due"].User));
        Assert.Equal((Now, Now, Ada.User), (items["sleeping"].Queued, items["sleeping"].Due, items["sleeping"].User));
    }

    [Fact]
    public async Task Ensure_LeavesWhatStands()
    {
        await EnsureAsync(Now);
        await EnsureAsync(Now + TimeSpan.FromHours(1));
        Assert.Equal(Now, Assert.Single(await ListAsync()).Due);

        Task<int> EnsureAsync(DateTimeOffset due) => _place.Database.WriteAsync(Ada, async session =>
        {
            await DueWork.EnsureAsync(session, Kind, "1", Ada.User, due, Now);
            return 0;
        }, CancellationToken.None);
    }

    [Fact]
    public async Task Set_IsOfTheCallersTransaction()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _place.Database.WriteAsync<int>(
            Ada,
            async session =>
            {
                await DueWork.SetAsync(session, Kind, "1", Ada.User, Now, Now);
                throw new InvalidOperationException("gave up");
            },
            CancellationToken.None));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Clear_TakesOutTheSessionsTenantsAlone()
    {
        await SetAsync(Ada, "1", Now);
        await SetAsync(Eve, "1", Now);
        await _place.Database.WriteAsync(Ada, async session =>
        {
            await DueWork.ClearAsync(session, Kind, "1");
            await DueWork.ClearAsync(session, Kind, "nothing");
            return 0;
        }, CancellationToken.None);
        Assert.Equal(Eve.Tenant, Assert.Single(await ListAsync()).Tenant);
    }

    [Fact]
    public async Task Next_IsTheEarliestOfAll()
    {
        Assert.Null(await Work.NextAsync(Kind, CancellationToken.None));
        await SetAsync(Ada, "1", Now + TimeSpan.FromHours(2));
        await SetAsync(Eve, "1", Now + TimeSpan.FromHours(1));
        await SetAsync(Eve, "2", Now, kind: "other");
        Assert.Equal(Now + TimeSpan.FromHours(1), await Work.NextAsync(Kind, CancellationToken.None));
    }

    [Fact]
    public async Task Postpone_CountsAndKeepsThePlace_UnlessSetAnew()
    {
        await SetAsync(Ada, "1", Now);
        var first = Assert.Single(await ListAsync());
        await Work.PostponeAsync(first, Now + TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Empty(await ListAsync());
        _time.Advance(TimeSpan.FromMinutes(1));
        var second = Assert.Single(await ListAsync());
        Assert.Equal(first with { Due = Now, Attempts = 1 }, second);

        await SetAsync(Ada, "1", Now - TimeSpan.FromSeconds(1));
        await Work.PostponeAsync(second, Now + TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal(second with { Due = Now - TimeSpan.FromSeconds(1), Attempts = 0 }, Assert.Single(await ListAsync()));
    }

    [Fact]
    public async Task ClearItem_TakesOut_UnlessSetAnewOrPostponed()
    {
        await SetAsync(Ada, "1", Now);
        var item = Assert.Single(await ListAsync());
        await Work.PostponeAsync(item, item.Due, CancellationToken.None);
        Assert.False(await Work.ClearAsync(item, CancellationToken.None));
        await SetAsync(Ada, "1", Now + TimeSpan.FromMilliseconds(1));
        Assert.False(await Work.ClearAsync(item with { Attempts = 0 }, CancellationToken.None));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(await Work.ClearAsync(Assert.Single(await ListAsync()), CancellationToken.None));
        Assert.Null(await Work.NextAsync(Kind, CancellationToken.None));
    }

    [Fact]
    public async Task Set_WithoutATenantOrWithAnEndlessName_IsAMistake()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _place.Database.OperateAsync(async session =>
        {
            await DueWork.SetAsync(session, Kind, "1", Ada.User, Now, Now);
            return 0;
        }, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => SetAsync(Ada, string.Empty, Now));
        await Assert.ThrowsAsync<ArgumentException>(() => SetAsync(Ada, new string('x', DueWork.NameLengthMax + 1), Now));
        await Assert.ThrowsAsync<ArgumentException>(() => SetAsync(Ada, "1", default, Now));
    }

    private static IEnumerable<string> Ids(IReadOnlyList<DueItem> items) => items.Select(item => item.Id);

    private Task<IReadOnlyList<DueItem>> ListAsync() => Work.ListAsync(Kind, Now, 100, 1_000, CancellationToken.None);

    private Task<int> SetAsync(TenantContext context, string id, DateTimeOffset due, string kind = Kind) => SetAsync(context, id, context.User, due, kind);

    private Task<int> SetAsync(TenantContext context, string id, UserId owner, DateTimeOffset due, string kind = Kind) => _place.Database.WriteAsync(
        context,
        async session =>
        {
            await DueWork.SetAsync(session, kind, id, owner, due, Now);
            return 0;
        },
        CancellationToken.None);
}

public sealed class DueWorkOnSqliteTests() : DueWorkConformance(DatabaseEngine.Sqlite);

public sealed class DueWorkOnPostgresTests() : DueWorkConformance(DatabaseEngine.PostgreSql);
