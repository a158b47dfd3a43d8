using Witan.Data;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Models.Prices;

namespace Witan.Models.Ledger;

/// <summary>The book of every model call.</summary>
/// <param name="database">The database, with the tables of <see cref="ModelsData"/>.</param>
public sealed class CallLedger(IDatabase database)
{
    /// <summary>Books a call in the transaction that also journals its answer.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="entry">The call.</param>
    public static Task BookAsync(DataSession session, LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(entry);
        return session.ExecuteAsync(LedgerSql.Insert, new
        {
            entry.CallId,
            entry.RunId,
            entry.Step,
            entry.Persona,
            Round = (long?)entry.Round,
            entry.Provider,
            entry.Model,
            entry.InputTokens,
            entry.OutputTokens,
            entry.CacheReadTokens,
            entry.CacheWriteTokens,
            cost = Usd.Micro(entry.CostUsd),
            entry.LatencyMs,
            cached = entry.FromCache ? 1L : 0L,
            entry.Outcome,
            at = entry.At.ToUnixTimeMilliseconds(),
        });
    }

    /// <summary>Adds up the calls of a run.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<LedgerSum> SumAsync(TenantContext context, RunId run, CancellationToken cancellationToken) => database.ReadAsync(
        context,
        async session => await session.FirstAsync<LedgerSum>(LedgerSql.SumOfRun, new { run = run.Value }) ?? new LedgerSum(0, 0, 0, 0),
        cancellationToken);
}
