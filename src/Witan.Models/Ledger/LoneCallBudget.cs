using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Models.Calls;

namespace Witan.Models.Ledger;

/// <summary>The budget of a call outside of any run: the tenant's day alone. Its rows in the ledger name no run.</summary>
/// <param name="database">The database.</param>
/// <param name="context">For whom.</param>
/// <param name="dayUsd">The most that the tenant's calls of a day may cost, in US dollars.</param>
/// <param name="time">The clock.</param>
public sealed class LoneCallBudget(IDatabase database, TenantContext context, decimal dayUsd, TimeProvider time) : ICallBudget
{
    private readonly List<(string Call, CallUse Use)> _settled = [];
    private readonly Dictionary<string, DateTimeOffset> _reserved = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The day has no room for it.</exception>
    public async Task<string> ReserveAsync(CallEstimate request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!await database.WriteAsync(context, session => DayBudget.ReserveAsync(session, now, request.MaxUsd, dayUsd), cancellationToken))
        {
            throw new InvalidOperationException($"The call may cost {request.MaxUsd} USD, and the {dayUsd} USD that a day's calls may cost have no room for it.");
        }

        var call = $"lone/{Guid.NewGuid():N}";
        _reserved.Add(call, now);
        return call;
    }

    /// <inheritdoc/>
    public void Settle(string call, CallUse use) => _settled.Add((call, use));

    /// <summary>Books what was settled. What was reserved and never settled counts as spent for the rest of its day.</summary>
    public async Task BookAsync()
    {
        foreach (var (call, use) in _settled)
        {
            await database.WriteAsync(
                context,
                async session =>
                {
                    await CallLedger.BookAsync(session, Row(call, use, time.GetUtcNow()));
                    await DayBudget.SettleAsync(session, _reserved[call], use.ReservedUsd, use.CostUsd);
                    return 0;
                },
                CancellationToken.None);
        }

        _settled.Clear();
    }

    private static LedgerEntry Row(string call, CallUse use, DateTimeOffset at) => new()
    {
        CallId = call,
        RunId = string.Empty,
        Step = "lone",
        Persona = string.Empty,
        Provider = use.Provider,
        Model = use.Model,
        InputTokens = use.InputTokens,
        OutputTokens = use.OutputTokens,
        CacheReadTokens = use.CacheReadTokens,
        CacheWriteTokens = use.CacheWriteTokens,
        CostUsd = use.CostUsd,
        LatencyMs = use.LatencyMs,
        FromCache = use.FromCache,
        Outcome = use.Outcome,
        At = at,
    };
}
