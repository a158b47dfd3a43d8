using Witan.Data.Sessions;

namespace Witan.Runs.Journal;

/// <summary>Tables that are derived from events, and written in the transaction that appends them.</summary>
public interface IJournalProjection
{
    /// <summary>Writes what the events of one append mean for the tables.</summary>
    /// <param name="session">The append's transaction; it may be run again, so that nothing is kept outside it.</param>
    /// <param name="entry">The run and the events.</param>
    Task ApplyAsync(DataSession session, JournalEntry entry);
}
