using Witan.Runs.Journal;

namespace Witan.Runs.Feed;

/// <summary>The latest events of one run, once for all who follow it. One writes, many read; each reader keeps its own cursor.</summary>
/// <remarks>
/// A reader costs no memory here, however far behind it is: what falls out at the old end is gone for all. The lock is held for
/// a look or an addition, never while somebody waits or works.
/// </remarks>
/// <param name="start">The sequence before the first that will be added.</param>
/// <param name="itemsMax">The most items.</param>
/// <param name="bytesMax">The most bytes; the newest item stays whatever its size.</param>
internal sealed class FeedRing(long start, int itemsMax, long bytesMax)
{
    private readonly Lock _gate = new();
    private readonly FeedEntry[] _entries = new FeedEntry[itemsMax];
    private readonly HashSet<FeedSignal> _waiting = [];
    private int _head;
    private int _count;
    private long _bytes;
    private long _floor = start;
    private long _last = start;
    private long _beat;
    private FeedHeartbeat? _heartbeat;
    private bool _isEnded;
    private FeedCut? _cut;

    /// <summary>Gets the last sequence. For the one who writes.</summary>
    public long Last => _last;

    /// <summary>Gets whether the run's closing event was added. For the one who writes.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Gets the last sequence that is no longer here; a reader before it is behind.</summary>
    public long Floor => Volatile.Read(ref _floor);

    /// <summary>Finds what a reader is to be given next.</summary>
    /// <param name="cursor">The last sequence that the reader has.</param>
    /// <param name="beat">The last heartbeat that it has.</param>
    /// <param name="signal">Set when it is worth looking again, for <see cref="FeedViewKind.Wait"/>.</param>
    public FeedView Look(long cursor, long beat, FeedSignal signal)
    {
        lock (_gate)
        {
            return this switch
            {
                { _cut: { } cut } => new(FeedViewKind.Over, cut with { ResumeAfter = cursor }, cursor, beat),
                _ when cursor < _floor => new(FeedViewKind.Behind, null, _floor, beat),
                _ when cursor < _last => Next_NeedsLock(cursor),
                { _isEnded: true } => new(FeedViewKind.Over, new FeedEnd(cursor), cursor, beat),
                _ when beat < _beat && _heartbeat is not null => new(FeedViewKind.Item, _heartbeat, cursor, _beat),
                _ => Wait_NeedsLock(cursor, beat, signal),
            };
        }
    }

    /// <summary>Adds entries that follow on the last one, and wakes the readers.</summary>
    public void Add(IReadOnlyList<FeedEntry> entries)
    {
        lock (_gate)
        {
            foreach (var entry in entries)
            {
                Add_NeedsLock(entry);
            }
        }

        Wake();
    }

    /// <summary>Sends a heartbeat to those who have everything.</summary>
    public void Beat(DateTimeOffset at)
    {
        lock (_gate)
        {
            _beat++;
            _heartbeat = new FeedHeartbeat(at);
        }

        Wake();
    }

    /// <summary>Says that nothing follows: who has everything gets <see cref="FeedEnd"/>.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isEnded = true;
        }

        Wake();
    }

    /// <summary>Cuts all readers where they stand; once.</summary>
    public void Cut(FeedCutReason reason, string message)
    {
        lock (_gate)
        {
            _cut ??= new FeedCut(reason, 0, message);
        }

        Wake();
    }

    /// <summary>Takes back a reader's wait: it has left.</summary>
    public void Forget(FeedSignal signal)
    {
        lock (_gate)
        {
            _waiting.Remove(signal);
        }
    }

    /// <summary>Lets every waiting reader look again.</summary>
    private void Wake()
    {
        FeedSignal[] waiting;
        lock (_gate)
        {
            waiting = [.. _waiting];
            _waiting.Clear();
        }

        foreach (var signal in waiting)
        {
            signal.Set();
        }
    }

    private FeedView Wait_NeedsLock(long cursor, long beat, FeedSignal signal)
    {
        signal.Arm();
        _waiting.Add(signal);
        return new(FeedViewKind.Wait, null, cursor, beat);
    }

    private void Add_NeedsLock(FeedEntry entry)
    {
        while (_count > 0 && (_count == itemsMax || _bytes + entry.Bytes > bytesMax))
        {
            DropOldest_NeedsLock();
        }

        _entries[(_head + _count) % itemsMax] = entry;
        _count++;
        _bytes += entry.Bytes;
        _last = entry.Last;
        // A heartbeat says that all was quiet; with an event it is out of date.
        _heartbeat = null;
        IsClosed |= entry.Item is FeedEvent { Recorded.Event: RunClosed };
    }

    private void DropOldest_NeedsLock()
    {
        var oldest = _entries[_head];
        _entries[_head] = default;
        _head = (_head + 1) % itemsMax;
        _count--;
        _bytes -= oldest.Bytes;
        Volatile.Write(ref _floor, oldest.Last);
    }

    /// <summary>Looks for the first entry that ends after the cursor. A gap covers many sequences, so that its place cannot be reckoned.</summary>
    private FeedView Next_NeedsLock(long cursor)
    {
        var (low, high) = (0, _count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _entries[(_head + middle) % itemsMax].Last > cursor ? (low, middle) : (middle + 1, high);
        }

        var entry = _entries[(_head + low) % itemsMax];
        return new FeedView(FeedViewKind.Item, entry.Item, entry.Last, _beat);
    }
}
