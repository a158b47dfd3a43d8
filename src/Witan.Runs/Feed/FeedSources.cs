using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Journal;

namespace Witan.Runs.Feed;

/// <summary>Who follows which run: one source for each run that somebody watches, and nothing for the others.</summary>
internal sealed class FeedSources(IJournal journal, RunChanges changes, RunFeedOptions options, TimeProvider time)
{
    private const string Stopping = "The live feed stops, because the program does. Subscribe again where you left off.";

    private readonly Lock _gate = new();
    private readonly Dictionary<(TenantId Tenant, RunId Run), RunSource> _sources = [];
    private int _places;
    private bool _isStopped;

    public RunFeedOptions Options => options;

    public TimeProvider Time => time;

    public RunChanges Changes => changes;

    public FeedReads LiveReads { get; } = new(journal, options.LiveReadsMax);

    public FeedReads CatchUpReads { get; } = new(journal, options.CatchUpReadsMax);

    /// <summary>Gets how many runs are watched, and how many places are taken.</summary>
    public (int Runs, int Subscribers) Count
    {
        get
        {
            lock (_gate)
            {
                return (_sources.Count, _places);
            }
        }
    }

    /// <summary>Takes one of the places of this feed; whoever gets one attaches or releases it.</summary>
    /// <returns>Null, or why there is none.</returns>
    public Refusal? TryReserve()
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                return new Conflict(Stopping);
            }

            if (_places >= options.SubscribersMax)
            {
                return new Conflict($"All {options.SubscribersMax} places of the live feed are taken (Feed:{nameof(options.SubscribersMax)}). Try again later.");
            }

            _places++;
            return null;
        }
    }

    /// <summary>Gives a place back that nobody was attached to.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _places--;
        }
    }

    /// <summary>Seats a reader, whose place is reserved, at the run's source.</summary>
    /// <param name="context">For whom; the journal showed it the run.</param>
    /// <param name="head">The run as the journal showed it.</param>
    /// <param name="after">The last sequence that the reader has.</param>
    public Result<FeedSubscription> Attach(TenantContext context, RunHead head, long after)
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                return new Conflict(Stopping);
            }

            var key = (context.Tenant, head.Id);
            if (!_sources.TryGetValue(key, out var source) || source.IsOver)
            {
                // It begins a buffer's length back: who comes with the latest events in hand needs no page of the journal.
                _sources[key] = source = new RunSource(this, context, head.Id, Math.Max(0, head.Version - options.BufferMax));
            }

            if (source.Subscribers.Count >= options.RunSubscribersMax)
            {
                return new Conflict($"All {options.RunSubscribersMax} places to watch run {head.Id} are taken (Feed:{nameof(options.RunSubscribersMax)}). Try again later.");
            }

            var subscription = new FeedSubscription(this, source, context, head, after);
            source.Subscribers.Add(subscription);
            return subscription;
        }
    }

    /// <summary>Takes a reader away, once, and the source with the last of them.</summary>
    public void Detach(FeedSubscription subscription)
    {
        lock (_gate)
        {
            Detach_NeedsLock(subscription);
        }
    }

    /// <summary>Cuts the readers of a run that fell out of its ring and do not come back.</summary>
    public void Sweep(RunSource source)
    {
        lock (_gate)
        {
            var floor = source.Ring.Floor;
            foreach (var stalled in source.Subscribers.Where(subscription => subscription.IsStalled(floor)).ToList())
            {
                stalled.CutForSlowness();
                Detach_NeedsLock(stalled);
            }
        }
    }

    /// <summary>Cuts all readers; nobody is let in any more.</summary>
    public void Stop()
    {
        List<RunSource> sources;
        lock (_gate)
        {
            _isStopped = true;
            sources = [.. _sources.Values];
        }

        foreach (var source in sources)
        {
            source.Stop();
            source.Ring.Cut(FeedCutReason.Stopping, Stopping);
        }
    }

    private void Detach_NeedsLock(FeedSubscription subscription)
    {
        var source = subscription.Source;
        if (!source.Subscribers.Remove(subscription))
        {
            return;
        }

        _places--;
        if (source.Subscribers.Count > 0)
        {
            return;
        }

        source.Stop();
        var key = (subscription.Context.Tenant, subscription.Run);
        if (_sources.TryGetValue(key, out var current) && current == source)
        {
            _sources.Remove(key);
        }
    }
}
