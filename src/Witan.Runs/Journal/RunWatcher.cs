using Witan.Data;

namespace Witan.Runs.Journal;

/// <summary>Passes on, inside this process, what other processes append.</summary>
/// <param name="database">The database.</param>
/// <param name="changes">Who is told.</param>
public sealed class RunWatcher(IDatabase database, RunChanges changes)
{
    /// <summary>Watches until it is cancelled. Its own process's appends are told of too: a hint more does no harm.</summary>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <exception cref="StorageException">SQLite, and the file cannot be read any more.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var note in database.WatchAsync(cancellationToken))
            {
                if (note is null)
                {
                    changes.AnnounceAll();
                }
                else if (RunNotes.Read(note) is var (tenant, run, wakes))
                {
                    changes.Announce(tenant, run, null, wakes);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how a watch ends.
        }
    }
}
