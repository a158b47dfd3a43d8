using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Runs.Journal;

/// <summary>Reads a run's events inside a transaction, for projections that need more than what was appended just now.</summary>
public static class RunEvents
{
    /// <summary>Reads all events of a run in order, those of the transaction among them; empty when the tenant has no such run.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="catalog">The events that may occur.</param>
    /// <param name="run">The run.</param>
    public static Task<IReadOnlyList<RecordedEvent>> ReadAsync(DataSession session, EventCatalog catalog, RunId run)
    {
        ArgumentNullException.ThrowIfNull(session);
        return EventDecoder.ReadHereAsync(session, JournalSql.SelectEvents, new { run = run.Value }, catalog);
    }
}
