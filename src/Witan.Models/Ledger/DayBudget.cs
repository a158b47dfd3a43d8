using Witan.Data.Sessions;
using Witan.Models.Prices;

namespace Witan.Models.Ledger;

/// <summary>What the calls of a tenant may cost in a day of UTC. Counted in the transaction that also journals the reservation, so that no two processes spend the same dollar.</summary>
public static class DayBudget
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    /// <summary>Sets money aside.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="at">When; its day of UTC is charged.</param>
    /// <param name="maxUsd">The most that the call may cost, in US dollars.</param>
    /// <param name="capUsd">The most that the day's calls may cost, in US dollars.</param>
    /// <returns>False when the day has no room for it; nothing was set aside then.</returns>
    public static async Task<bool> ReserveAsync(DataSession session, DateTimeOffset at, decimal maxUsd, decimal capUsd)
    {
        ArgumentNullException.ThrowIfNull(session);
        await session.ExecuteAsync(LedgerSql.InsertDay, new { day = Day(at) });
        return await session.ExecuteAsync(LedgerSql.ReserveOfDay, new { day = Day(at), max = Usd.Micro(maxUsd), cap = Usd.Micro(capUsd) }) == 1;
    }

    /// <summary>Settles a call.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="reservedAt">When money was set aside for it.</param>
    /// <param name="releasedUsd">What was set aside and is no longer, in US dollars; 0 for a correction.</param>
    /// <param name="costUsd">What it cost, in US dollars; below 0 for a correction of a price that was too high.</param>
    public static Task SettleAsync(DataSession session, DateTimeOffset reservedAt, decimal releasedUsd, decimal costUsd)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ExecuteAsync(LedgerSql.SettleOfDay, new { day = Day(reservedAt), released = Usd.Micro(releasedUsd), cost = Usd.Micro(costUsd) });
    }

    /// <summary>Reads a day.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="at">When; its day of UTC is read.</param>
    public static async Task<DaySum> ReadAsync(DataSession session, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(session);
        return await session.FirstAsync<DaySum>(LedgerSql.Day, new { day = Day(at) }) ?? new DaySum(0, 0);
    }

    private static long Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime).DayNumber - Epoch.DayNumber;
}
