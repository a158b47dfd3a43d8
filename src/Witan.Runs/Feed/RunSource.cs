using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Runs.Journal;

namespace Witan.Runs.Feed;

/// <summary>Follows one run for all its subscribers in this process: takes each event from its announcement, or reads it, once.</summary>
/// <remarks>
/// It reads in the name of its first subscriber. That is safe: a run and all its events belong to one user of one tenant, so that a
/// context sees all of them or none, and whoever shares the source was found by the journal to see them, each with a context of
/// its own. The thread that announces only leaves a note; everything else happens on the thread pool.
/// </remarks>
internal sealed class RunSource
{
    private readonly RunFeedOptions _options;
    private readonly TimeProvider _time;
    private readonly FeedReads _reads;
    private readonly TenantContext _context;
    private readonly RunId _run;
    private readonly FeedInbox _inbox;
    private readonly Action<RunSource> _sweep;
    private readonly IDisposable _listener;
    private readonly ITimer _backstop;
    private long _quietSince;
    private long _sweptAt;
    private long? _failingSince;
    private bool _sawAll;
    private volatile bool _isOver;

    /// <summary>Initializes a new instance of the <see cref="RunSource"/> class and begins to follow.</summary>
    public RunSource(FeedSources sources, TenantContext context, RunId run, long start)
    {
        (_options, _time, _reads, _context, _run, _sweep) = (sources.Options, sources.Time, sources.LiveReads, context, run, sources.Sweep);
        _inbox = new FeedInbox(_options.BufferMax);
        Ring = new FeedRing(start, _options.BufferMax, _options.BufferBytesMax);
        _quietSince = _sweptAt = _time.GetTimestamp();
        // It outlives the call that made it, and must not carry that call's trace and user along.
        using (ExecutionContext.SuppressFlow())
        {
            _listener = sources.Changes.Listen(context.Tenant, run, _inbox.Put);
            _backstop = _time.CreateTimer(_ => _inbox.Put(null), null, TimeSpan.Zero, _options.BackstopPoll);
            _ = Task.Run(FollowAsync);
        }
    }

    /// <summary>Gets the latest events.</summary>
    public FeedRing Ring { get; }

    /// <summary>Gets who reads. Guarded by the lock of <see cref="FeedSources"/>.</summary>
    public HashSet<FeedSubscription> Subscribers { get; } = [];

    /// <summary>Gets whether it follows no longer; who comes now needs another one.</summary>
    public bool IsOver => _isOver;

    /// <summary>Ends the following. Readers find what the ring says.</summary>
    public void Stop()
    {
        _isOver = true;
        _listener.Dispose();
        _backstop.Dispose();
        _inbox.Close();
    }

    private async Task FollowAsync()
    {
        while (await _inbox.WaitAsync() && !IsOver)
        {
            try
            {
                await TurnAsync();
            }
            catch (StorageException error) when (error.Fault is not (StorageFault.Damaged or StorageFault.Incompatible))
            {
                Bear(error);
            }
            catch (Exception error)
            {
                // Whatever it is, the readers are told: a source that dies in silence would look like a quiet run.
                Fail(error);
            }
        }
    }

    private async Task TurnAsync()
    {
        var (events, mustRead) = _inbox.Take();
        var last = Ring.Last;
        if (!TryAdd(events) || mustRead || Ring.IsClosed)
        {
            await ReadOnAsync();
            _failingSince = null;
        }

        if (_sawAll)
        {
            Ring.End();
            Stop();
            return;
        }

        BeatIfQuiet(Ring.Last > last);
        SweepIfDue();
    }

    /// <summary>Adds what follows on the last event without a gap.</summary>
    /// <returns>False when something is missing in between.</returns>
    private bool TryAdd(IReadOnlyList<RecordedEvent> events)
    {
        var fresh = new List<FeedEntry>(events.Count);
        var last = Ring.Last;
        foreach (var recorded in events.SkipWhile(recorded => recorded.Sequence <= last))
        {
            if (recorded.Sequence > last + 1)
            {
                break;
            }

            if (recorded.Sequence == last + 1)
            {
                fresh.Add(FeedEntry.Of(recorded));
                last++;
            }
        }

        if (fresh.Count > 0)
        {
            Ring.Add(fresh);
        }

        return events.Count == 0 || events[^1].Sequence <= last;
    }

    /// <summary>Reads to the end of the journal. After the closing event it takes an empty page to know that nothing follows.</summary>
    private async Task ReadOnAsync()
    {
        while (!IsOver)
        {
            var page = await _reads.PageAsync(_context, _run, Ring.Last, _options.BufferMax, CancellationToken.None);
            if (page.Entries.Count > 0)
            {
                Ring.Add(page.Entries);
                // The readers that were woken come first, before the next page pushes this one out.
                await Task.Yield();
            }
            else
            {
                _sawAll = Ring.IsClosed;
            }

            if (!page.IsFull && (_sawAll || !Ring.IsClosed))
            {
                return;
            }
        }
    }

    private void BeatIfQuiet(bool moved)
    {
        if (moved)
        {
            _quietSince = _time.GetTimestamp();
        }
        else if (_options.HeartbeatEvery is { } every && _time.GetElapsedTime(_quietSince) >= every)
        {
            _quietSince = _time.GetTimestamp();
            Ring.Beat(_time.GetUtcNow());
        }
    }

    private void SweepIfDue()
    {
        if (_time.GetElapsedTime(_sweptAt) >= _options.BackstopPoll)
        {
            _sweptAt = _time.GetTimestamp();
            _sweep(this);
        }
    }

    /// <summary>Waits for the next poll, for as long as patience lasts.</summary>
    private void Bear(StorageException error)
    {
        _failingSince ??= _time.GetTimestamp();
        if (_time.GetElapsedTime(_failingSince.Value) >= _options.FaultPatience)
        {
            Fail(error);
        }
    }

    private void Fail(Exception error)
    {
        Stop();
        Ring.Cut(FeedCutReason.ReadingFailed, $"Run {_run} cannot be followed: {error.Message}");
    }
}
