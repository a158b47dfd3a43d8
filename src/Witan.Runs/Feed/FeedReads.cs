using System.Diagnostics.CodeAnalysis;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Journal;

namespace Witan.Runs.Feed;

/// <summary>Reads the journal, so many at once and no more; the others wait for their turn.</summary>
/// <param name="journal">The journal.</param>
/// <param name="readsMax">How many at once.</param>
[SuppressMessage("Design", "CA1001", Justification = "Nobody asks the semaphore for its wait handle, so that it holds nothing but memory; readers may outlast the feed.")]
internal sealed class FeedReads(IJournal journal, int readsMax)
{
    private readonly SemaphoreSlim _turns = new(readsMax, readsMax);

    /// <summary>Finds a run that the context may see.</summary>
    public Task<Result<RunHead>> FindAsync(TenantContext context, RunId run, CancellationToken cancellationToken) =>
        InTurnAsync(() => journal.FindAsync(context, run.Value, cancellationToken), cancellationToken);

    /// <summary>Reads a page, with the gaps named.</summary>
    public async Task<FeedPage> PageAsync(TenantContext context, RunId run, long after, int limit, CancellationToken cancellationToken)
    {
        var events = await InTurnAsync(() => journal.ReadAsync(context, run, after, limit, cancellationToken), cancellationToken);
        return new FeedPage(FeedEntry.From(events, after), events.Count == limit);
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await read();
        }
        finally
        {
            _turns.Release();
        }
    }
}
