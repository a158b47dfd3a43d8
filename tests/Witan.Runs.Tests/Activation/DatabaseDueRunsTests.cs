using Witan.Data;
using Witan.Data.Due;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Runs.Activation;
using Witan.Testing.Databases;

namespace Witan.Runs.Tests.Activation;

/// <summary>Runs in the list of due work, on either engine.</summary>
public abstract class DatabaseDueRunsConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly TenantContext Ada = new(new TenantId("ada"), new UserId("ada's user"));
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private TestDatabase _place = null!;

    private DatabaseDueRuns Due => new(new DueWork(_place.Database));

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task List_GivesRunsAndNoOtherWork()
    {
        await SetAsync(DatabaseDueRuns.Kind, "0000000000000001");
        await SetAsync("outbox", "0000000000000002");
        var run = Assert.Single(await ListAsync(Now));
        Assert.Equal(new DueRun(new RunId("0000000000000001"), Ada.Tenant, Ada.User, Now, Now, 0), run);
        Assert.Equal(Ada, run.Context);
    }

    [Fact]
    public async Task Postpone_MakesItDueLaterAndCounts()
    {
        await SetAsync(DatabaseDueRuns.Kind, "0000000000000001");
        var run = Assert.Single(await ListAsync(Now));
        await Due.PostponeAsync(run, Now + TimeSpan.FromSeconds(5), CancellationToken.None);
        Assert.Empty(await ListAsync(Now + TimeSpan.FromSeconds(4)));
        Assert.Equal(run with { Due = Now + TimeSpan.FromSeconds(5), Attempts = 1 }, Assert.Single(await ListAsync(Now + TimeSpan.FromSeconds(5))));
    }

    private Task<IReadOnlyList<DueRun>> ListAsync(DateTimeOffset now) => Due.ListAsync(now, 10, 10, CancellationToken.None);

    private Task<int> SetAsync(string kind, string id) => _place.Database.WriteAsync(
        Ada,
        async session =>
        {
            await DueWork.SetAsync(session, kind, id, Ada.User, Now, Now);
            return 0;
        },
        CancellationToken.None);
}

public sealed class DatabaseDueRunsOnSqliteTests() : DatabaseDueRunsConformance(DatabaseEngine.Sqlite);

public sealed class DatabaseDueRunsOnPostgresTests() : DatabaseDueRunsConformance(DatabaseEngine.PostgreSql);
