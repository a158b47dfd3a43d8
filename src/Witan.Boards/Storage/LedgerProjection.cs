using System.Globalization;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Models.Ledger;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Storage;

/// <summary>Keeps the ledger and the tenants' days in step with the journal, in its own transaction. A reservation that a day has no room for takes the whole append back.</summary>
/// <param name="dayUsd">The most that a tenant's calls of a day may cost, in US dollars.</param>
public sealed class LedgerProjection(Func<TenantId, decimal> dayUsd) : IJournalProjection
{
    /// <inheritdoc/>
    /// <exception cref="BudgetExceededException">The tenant's day has no room for a call. Nothing was written.</exception>
    public async Task ApplyAsync(DataSession session, JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.IsCopy)
        {
            // A copy's calls were made, and paid, by the run that it was copied from.
            return;
        }

        foreach (var recorded in entry.Events)
        {
            switch (recorded.Event)
            {
                case CallReserved { Model: not null } reserved:
                    await ReserveAsync(session, reserved, recorded.At);
                    break;
                case CallSettled { Bill: { } bill } settled:
                    await CallLedger.BookAsync(session, Row(entry.Run, settled, bill, recorded.At));
                    await DayBudget.SettleAsync(
                        session, bill.ReservedAt, settled.CorrectsUsd is null ? bill.ReservedUsd : 0, settled.CostUsd - (settled.CorrectsUsd ?? 0));
                    break;
            }
        }
    }

    private async Task ReserveAsync(DataSession session, CallReserved reserved, DateTimeOffset at)
    {
        var cap = dayUsd(session.Context!.Tenant);
        if (!await DayBudget.ReserveAsync(session, at, reserved.MaxUsd, cap))
        {
            throw new BudgetExceededException(string.Create(
                CultureInfo.InvariantCulture,
                $"The next call may cost {reserved.MaxUsd:0.00####} USD, and the {cap:0.00####} USD that this tenant's calls may cost in a day have no room for it."));
        }
    }

    /// <summary>A correction is a row of its own: the ledger is only ever added to, and its sums come out right.</summary>
    private static LedgerEntry Row(RunId run, CallSettled settled, CallBill bill, DateTimeOffset at) => new()
    {
        CallId = $"{run}/{settled.Call}{(settled.CorrectsUsd is null ? string.Empty : "/late")}",
        RunId = run.Value,
        Step = bill.Step,
        Persona = bill.Persona ?? string.Empty,
        Round = bill.Round,
        Provider = bill.Provider,
        Model = bill.Model,
        InputTokens = bill.InputTokens,
        OutputTokens = bill.OutputTokens,
        CacheReadTokens = bill.CacheReadTokens,
        CacheWriteTokens = bill.CacheWriteTokens,
        CostUsd = settled.CostUsd - (settled.CorrectsUsd ?? 0),
        LatencyMs = bill.LatencyMs,
        FromCache = bill.FromCache,
        Outcome = bill.Outcome,
        At = at,
    };
}
