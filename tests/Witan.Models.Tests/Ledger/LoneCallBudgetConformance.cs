using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Models.Calls;
using Witan.Models.Ledger;
using Witan.Testing;
using Witan.Testing.Databases;

namespace Witan.Models.Tests.Ledger;

/// <summary>Calls outside of any run, on either engine: they count against the tenant's day and stand in the ledger.</summary>
public abstract class LoneCallBudgetConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly TenantContext Ada = new(new TenantId("north"), new UserId("ada"));
    private static readonly TenantContext Eve = new(new TenantId("south"), new UserId("eve"));

    private readonly ManualTimeProvider _time = new();
    private TestDatabase? _place;

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, new DataModel(ModelsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Call_IsReservedThenBooked()
    {
        var budget = Budget(Ada);
        var call = await budget.ReserveAsync(Estimate(0.40m), CancellationToken.None);
        Assert.Equal(new DaySum(400_000, 0), await DayAsync(Ada));

        budget.Settle(call, new CallUse { Provider = "served", Model = "m", InputTokens = 3, OutputTokens = 5, CostUsd = 0.10m, ReservedUsd = 0.40m, Outcome = CallOutcomes.Answered });
        await budget.BookAsync();
        await budget.BookAsync();
        Assert.Equal(new DaySum(0, 100_000), await DayAsync(Ada));
        Assert.Equal(1, await _place!.Database.ReadAsync(Ada, session => session.FirstAsync<long>("SELECT COUNT(*) FROM ledger WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1);"), CancellationToken.None));
    }

    [Fact]
    public async Task Day_WithoutRoom_RefusesAndSetsNothingAside()
    {
        await Budget(Ada).ReserveAsync(Estimate(0.60m), CancellationToken.None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Budget(Ada).ReserveAsync(Estimate(0.60m), CancellationToken.None));
        Assert.Equal(new DaySum(600_000, 0), await DayAsync(Ada));

        // Another tenant has a day of its own, and so has tomorrow.
        await Budget(Eve).ReserveAsync(Estimate(0.60m), CancellationToken.None);
        _time.Advance(TimeSpan.FromDays(1));
        await Budget(Ada).ReserveAsync(Estimate(0.60m), CancellationToken.None);
    }

    [Fact]
    public async Task Day_UnderTwoHundredReservationsAtOnce_IsNeverPassed()
    {
        var reserved = 0;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            try
            {
                await Budget(Ada).ReserveAsync(Estimate(0.03m), CancellationToken.None);
                Interlocked.Increment(ref reserved);
            }
            catch (InvalidOperationException)
            {
                // The day was full.
            }
        }));
        Assert.Equal((33, new DaySum(990_000, 0)), (reserved, await DayAsync(Ada)));
    }

    private static CallEstimate Estimate(decimal usd) => new("served", "m", usd);

    private LoneCallBudget Budget(TenantContext context) => new(_place!.Database, context, 1m, _time);

    private Task<DaySum> DayAsync(TenantContext context) => _place!.Database.ReadAsync(context, session => DayBudget.ReadAsync(session, _time.GetUtcNow()), CancellationToken.None);
}

/// <inheritdoc/>
public sealed class LoneCallBudgetOnSqliteTests() : LoneCallBudgetConformance(DatabaseEngine.Sqlite);

/// <inheritdoc/>
public sealed class LoneCallBudgetOnPostgresTests() : LoneCallBudgetConformance(DatabaseEngine.PostgreSql);
