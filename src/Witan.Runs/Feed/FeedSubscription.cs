using System.Runtime.CompilerServices;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Runs.Journal;

namespace Witan.Runs.Feed;

/// <summary>One reader's place at a run's feed. Read it once; dispose it, unless it was read to its end.</summary>
/// <remarks>
/// Every event after the one that was asked for comes once and in order, first from the journal, at the reader's own pace, then
/// live. The last item is a <see cref="FeedEnd"/> or a <see cref="FeedCut"/>. A reader holds one page or one item at a time.
/// </remarks>
public sealed class FeedSubscription : IAsyncEnumerable<FeedItem>, IDisposable
{
    private readonly FeedSources _sources;
    private readonly FeedSignal _signal = new();
    private readonly long _version;
    private long _cursor;
    private long _beat;
    private long _askedAt;
    private int _pageLimit;
    private volatile bool _wasLive;
    private volatile bool _isWaiting;
    private volatile bool _isDisposed;
    private volatile bool _isTooSlow;
    private int _isRead;

    internal FeedSubscription(FeedSources sources, RunSource source, TenantContext context, RunHead head, long after)
    {
        (_sources, Source, Context, Run, _version, _cursor) = (sources, source, context, head.Id, head.Version, after);
        _askedAt = sources.Time.GetTimestamp();
        _pageLimit = sources.Options.PageMax;
    }

    internal RunSource Source { get; }

    internal TenantContext Context { get; }

    internal RunId Run { get; }

    /// <summary>Reads what comes.</summary>
    /// <param name="cancellationToken">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InvalidOperationException">It is read already.</exception>
    public IAsyncEnumerator<FeedItem> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _isRead, 1) == 0
            ? ReadAsync(cancellationToken)
            : throw new InvalidOperationException("A subscription is read once. Subscribe again after the last sequence.");

    /// <summary>Leaves the feed. Who waits for the next item gets none.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _sources.Detach(this);
        Source.Ring.Forget(_signal);
        _signal.Set();
    }

    /// <summary>Tells whether the reader fell out of the ring and let its time pass. One that waits for us is never to blame.</summary>
    internal bool IsStalled(long floor) => !_isWaiting && Volatile.Read(ref _cursor) < floor && IsLate;

    /// <summary>Cuts it; it learns of it when it comes back.</summary>
    internal void CutForSlowness() => _isTooSlow = true;

    private bool IsLate =>
        _sources.Time.GetElapsedTime(Volatile.Read(ref _askedAt)) >= (_wasLive ? _sources.Options.SlowAfter : _sources.Options.StallMax);

    private async IAsyncEnumerator<FeedItem> ReadAsync(CancellationToken cancellationToken)
    {
        // One registration for all waits.
        await using var cancelled = cancellationToken.UnsafeRegister(signal => ((FeedSignal)signal!).Set(), _signal);
        try
        {
            while (!_isDisposed)
            {
                var view = Look();
                switch (view.Kind)
                {
                    case FeedViewKind.Item:
                        Advance(view.Cursor);
                        _beat = view.Beat;
                        yield return view.Item!;
                        break;
                    case FeedViewKind.Over:
                        yield return view.Item!;
                        yield break;
                    case FeedViewKind.Wait:
                        _isWaiting = true;
                        // Looked at again now that the signal is armed: a disposal or a cancellation in between sets it, or is seen here.
                        if (!_isDisposed && !cancellationToken.IsCancellationRequested)
                        {
                            await _signal.WaitAsync();
                        }

                        Volatile.Write(ref _askedAt, _sources.Time.GetTimestamp());
                        _isWaiting = false;
                        break;
                    default:
                        await foreach (var item in CatchUpAsync(view.Cursor, cancellationToken))
                        {
                            yield return item;
                        }

                        break;
                }

                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            Dispose();
        }
    }

    private FeedView Look()
    {
        var view = Source.Ring.Look(_cursor, _beat, _signal);
        if (view.Item is FeedEnd && _cursor < _version)
        {
            // Appended between the source's last look and this reader's first.
            view = view with { Kind = FeedViewKind.Behind, Cursor = _version };
        }

        if (view.Kind == FeedViewKind.Over)
        {
            return view;
        }

        if (_isTooSlow || (view.Kind == FeedViewKind.Behind && _wasLive && IsLate))
        {
            return view with { Kind = FeedViewKind.Over, Item = TooSlow() };
        }

        _wasLive |= view.Kind != FeedViewKind.Behind;
        if (view.Kind != FeedViewKind.Behind || !_wasLive)
        {
            // Once live, only the ring gives a reader new time: paging for ever at the writer's heels is slow, too.
            Volatile.Write(ref _askedAt, _sources.Time.GetTimestamp());
        }

        return view;
    }

    /// <summary>Reads one page of the journal.</summary>
    /// <param name="floor">Where the ring begins: what the journal does not hold up to there is gone.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    private async IAsyncEnumerable<FeedItem> CatchUpAsync(long floor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<FeedEntry> entries;
        FeedCut? cut = null;
        try
        {
            entries = await PageAsync(floor, cancellationToken);
        }
        catch (StorageException error)
        {
            entries = [];
            cut = new FeedCut(FeedCutReason.ReadingFailed, _cursor, $"Run {Run} cannot be read: {error.Message}");
        }

        foreach (var entry in entries)
        {
            Advance(entry.Last);
            yield return entry.Item;
        }

        if (cut is not null)
        {
            _isDisposed = true;
            yield return cut;
        }
    }

    private async Task<IReadOnlyList<FeedEntry>> PageAsync(long floor, CancellationToken cancellationToken)
    {
        var page = await _sources.CatchUpReads.PageAsync(Context, Run, _cursor, _pageLimit, cancellationToken);
        if (page.Entries.Count == 0)
        {
            return [FeedEntry.Gap(_cursor + 1, floor)];
        }

        _pageLimit = page.Bytes > _sources.Options.BufferBytesMax / 2
            ? Math.Max(1, _pageLimit / 2)
            : Math.Min(_sources.Options.PageMax, _pageLimit * 2);
        return page.Entries;
    }

    private void Advance(long cursor) => Volatile.Write(ref _cursor, cursor);

    private FeedCut TooSlow() => new(
        FeedCutReason.TooSlow,
        _cursor,
        $"The reader fell more than {_sources.Options.BufferMax} events or {_sources.Options.BufferBytesMax} bytes behind. Subscribe again after {_cursor}.");
}
