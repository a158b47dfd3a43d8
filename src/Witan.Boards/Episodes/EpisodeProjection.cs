using Witan.Boards.Storage;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Memory.Serving;
using Witan.Runs.Journal;

namespace Witan.Boards.Episodes;

/// <summary>Remembers a run that is over as an episode, in the transaction that closes it: exactly once, wherever a process dies.</summary>
/// <remarks>The episode has the id of its run. Copied events make none: the run that they come from has its own.</remarks>
/// <param name="catalog">The events that may occur.</param>
public sealed class EpisodeProjection(EventCatalog catalog) : IJournalProjection
{
    /// <inheritdoc/>
    public async Task ApplyAsync(DataSession session, JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.IsCopy || entry.Events.FirstOrDefault(recorded => recorded.Event is RunClosed) is not { } closing)
        {
            return;
        }

        // Whoever drove it, it is the episode of whom the session belongs to.
        if (await session.FirstAsync<string>(SessionSql.Owner, new { run = entry.Run.Value }) is { } owner
            && EpisodeDrafts.Of(new UserId(owner), entry.Run, await RunEvents.ReadAsync(session, catalog, entry.Run)) is { } draft)
        {
            // A memory that refuses must not keep a run from ending: the journal has it all the same.
            await MemoryEpisodes.RecordAsync(session, entry.Run.Value, draft.Episode, draft.Steps, draft.Outcome, closing.At);
        }
    }
}
