using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Models.Ledger;
using Witan.Testing.Databases;

namespace Witan.Models.Tests.Ledger;

/// <summary>The book of model calls, on either engine.</summary>
public abstract class CallLedgerConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly TenantContext Ada = new(new TenantId("north"), new UserId("ada"));
    private static readonly TenantContext Ben = new(new TenantId("north"), new UserId("ben"));
    private static readonly RunId Run = RunId.New(TimeProvider.System);

    private TestDatabase? _place;

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, new DataModel(ModelsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Sums_AgreeToTheMillionthOfADollar()
    {
        for (var call = 0; call < 300; call++)
        {
            await BookAsync(Ada, $"call-{call}", 0.000_001m * call);
        }

        Assert.Equal(new LedgerSum(300, 300 * 11, 300 * 7, 299 * 300 / 2), await SumAsync(Ada));
        Assert.Equal(new LedgerSum(0, 0, 0, 0), await SumAsync(Ben));
    }

    [Fact]
    public async Task Call_BookedTwice_CountsOnce()
    {
        await BookAsync(Ada, "same", 1.5m);
        await BookAsync(Ada, "same", 1.5m);
        Assert.Equal(new LedgerSum(1, 11, 7, 1_500_000), await SumAsync(Ada));
    }

    [Fact]
    public async Task Row_IsNeverChanged()
    {
        await BookAsync(Ada, "fixed", 1m);
        const string update = "UPDATE ledger SET cost_micro_usd = 0 WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1);";
        await Assert.ThrowsAsync<InvalidOperationException>(() => _place!.Database.WriteAsync(Ada, session => session.ExecuteAsync(update), CancellationToken.None));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => _place!.OperateAsync("UPDATE ledger SET cost_micro_usd = 0;"));
        Assert.Equal(1_000_000, (await SumAsync(Ada)).CostMicroUsd);
    }

    private Task<LedgerSum> SumAsync(TenantContext context) => new CallLedger(_place!.Database).SumAsync(context, Run, CancellationToken.None);

    private Task<int> BookAsync(TenantContext context, string call, decimal cost) => _place!.Database.WriteAsync(
        context,
        async session =>
        {
            await CallLedger.BookAsync(session, new LedgerEntry
            {
                CallId = call,
                RunId = Run.Value,
                Step = "step",
                Persona = "rapid",
                Provider = "scripted",
                Model = "scripted-1",
                InputTokens = 11,
                OutputTokens = 7,
                CostUsd = cost,
                Outcome = "answered",
                At = DateTimeOffset.UnixEpoch,
            });
            return 0;
        },
        CancellationToken.None);
}

public sealed class CallLedgerOnSqliteTests() : CallLedgerConformance(DatabaseEngine.Sqlite);

public sealed class CallLedgerOnPostgresTests() : CallLedgerConformance(DatabaseEngine.PostgreSql);
