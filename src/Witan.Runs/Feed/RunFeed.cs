using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Journal;

namespace Witan.Runs.Feed;

/// <summary>Lets many readers follow runs live: from any sequence, exactly what follows, once and in order. Safe for many threads.</summary>
/// <remarks>
/// However many follow a run, this process takes each of its events once: from the announcement, or by one read for all. A slow reader
/// is cut, costs the others nothing, and resumes from the journal. Rights are checked when somebody subscribes; whoever
/// takes them away later ends the subscription.
/// </remarks>
public sealed class RunFeed : IDisposable
{
    private readonly FeedSources _sources;

    /// <summary>Initializes a new instance of the <see cref="RunFeed"/> class.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="changes">Who says that a run has more events. Hints may be lost, repeated or out of order.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public RunFeed(IJournal journal, RunChanges changes, RunFeedOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        if (options.FindFaults() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(options));
        }

        _sources = new FeedSources(journal, changes, options, time);
    }

    /// <summary>Gets how many runs are watched in this process.</summary>
    public int Runs => _sources.Count.Runs;

    /// <summary>Gets how many subscribers there are.</summary>
    public int Subscribers => _sources.Count.Subscribers;

    /// <summary>Begins to follow a run. What is refused is refused here, before anything is streamed.</summary>
    /// <param name="context">For whom; it must see the run.</param>
    /// <param name="run">The run.</param>
    /// <param name="after">The last sequence that the reader has, from 0 to the run's last.</param>
    /// <param name="cancellationToken">Ends the call, not the subscription.</param>
    /// <returns>
    /// The subscription; <see cref="NotFound"/> when there is no such run for this context; <see cref="InvalidInput"/> when the
    /// run is not that long; <see cref="Conflict"/> when a limit is reached, which it names, or the feed stops.
    /// </returns>
    /// <exception cref="Data.StorageException">The journal could not be read.</exception>
    public async Task<Result<FeedSubscription>> SubscribeAsync(TenantContext context, RunId run, long after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (after < 0)
        {
            return new InvalidInput($"A run is followed from sequence 0 or later, not {after}.");
        }

        if (_sources.TryReserve() is { } full)
        {
            return full;
        }

        var isSeated = false;
        try
        {
            var subscribed = await SeatAsync(context, run, after, cancellationToken);
            isSeated = subscribed.IsOk(out _, out _);
            return subscribed;
        }
        finally
        {
            if (!isSeated)
            {
                _sources.Release();
            }
        }
    }

    /// <summary>Cuts all subscribers, with the place to resume at; nobody is let in any more.</summary>
    public void Dispose() => _sources.Stop();

    private async Task<Result<FeedSubscription>> SeatAsync(TenantContext context, RunId run, long after, CancellationToken cancellationToken)
    {
        var found = await _sources.CatchUpReads.FindAsync(context, run, cancellationToken);
        if (!found.IsOk(out var head, out _) || head.Id != run)
        {
            return new NotFound($"There is no run {run}. 'witan list' shows the ids.");
        }

        if (after > head.Version)
        {
            return new InvalidInput($"Run {run} has {head.Version} events; it cannot be followed from {after}. Was the database restored from a backup? Follow it from 0.");
        }

        return _sources.Attach(context, head, after);
    }
}
