namespace Witan.Models.Resilience;

/// <summary>Lets tries to a provider go one after the other, so many at once and so many a minute. First come, first served. Safe to share.</summary>
/// <remarks>
/// The limiters of the framework keep time by a clock of their own, and are not in the runtime that this module builds on. Whoever waits is
/// let go on the thread that made room, up to its next wait; never under the lock.
/// </remarks>
internal sealed class ProviderQueue : IDisposable
{
    private static readonly TimeSpan TimerMin = TimeSpan.FromMilliseconds(1);

    private readonly Lock _gate = new();
    private readonly LinkedList<TaskCompletionSource<QueueEntry>> _waiting = [];
    private readonly ResilienceOptions _options;
    private readonly TimeProvider _time;
    private readonly ITimer _rateTimer;
    private readonly long _began;
    private TimeSpan _rateDue;
    private int _inFlight;

    /// <summary>Initializes a new instance of the <see cref="ProviderQueue"/> class.</summary>
    public ProviderQueue(ResilienceOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _began = time.GetTimestamp();
        _rateTimer = time.CreateTimer(static state => ((ProviderQueue)state!).LetGo(leaving: 0), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gets how many are under way and how many wait.</summary>
    public (int InFlight, int Queued) Standing
    {
        get
        {
            lock (_gate)
            {
                return (_inFlight, _waiting.Count);
            }
        }
    }

    /// <summary>Waits for a place. Whoever has entered leaves, whatever happens.</summary>
    /// <param name="waitMax">How long at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<QueueEntry> EnterAsync(TimeSpan waitMax, CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource<QueueEntry>> place;
        lock (_gate)
        {
            if (_waiting.Count == 0 && TryTake_NeedsLock())
            {
                return Task.FromResult(QueueEntry.Entered);
            }

            if (_waiting.Count >= _options.QueueMax)
            {
                return Task.FromResult(QueueEntry.Full);
            }

            place = _waiting.AddLast(new TaskCompletionSource<QueueEntry>());
            SetTimer_NeedsLock();
        }

        return WaitAsync(place, waitMax, cancellationToken);
    }

    /// <summary>Gives a place back.</summary>
    public void Leave() => LetGo(leaving: 1);

    /// <inheritdoc/>
    public void Dispose() => _rateTimer.Dispose();

    private async Task<QueueEntry> WaitAsync(LinkedListNode<TaskCompletionSource<QueueEntry>> place, TimeSpan waitMax, CancellationToken cancellationToken)
    {
        await using var timer = _time.CreateTimer(
            _ =>
            {
                if (TryGiveUp(place))
                {
                    place.Value.SetResult(QueueEntry.WaitedTooLong);
                }
            },
            null,
            waitMax,
            Timeout.InfiniteTimeSpan);
        using var registration = cancellationToken.UnsafeRegister(
            _ =>
            {
                if (TryGiveUp(place))
                {
                    place.Value.SetCanceled(cancellationToken);
                }
            },
            null);
        return await place.Value.Task;
    }

    // Whoever takes a place out of the list decides its end, so that no end comes twice and no place is lost.
    private bool TryGiveUp(LinkedListNode<TaskCompletionSource<QueueEntry>> place)
    {
        lock (_gate)
        {
            if (place.List is null)
            {
                return false;
            }

            _waiting.Remove(place);
            return true;
        }
    }

    private void LetGo(int leaving)
    {
        var going = new List<TaskCompletionSource<QueueEntry>>();
        lock (_gate)
        {
            _inFlight -= leaving;
            while (_waiting.First is { } first && TryTake_NeedsLock())
            {
                _waiting.RemoveFirst();
                going.Add(first.Value);
            }

            SetTimer_NeedsLock();
        }

        foreach (var next in going)
        {
            next.SetResult(QueueEntry.Entered);
        }
    }

    private bool TryTake_NeedsLock()
    {
        var now = Now;
        if (_inFlight >= _options.ConcurrencyMax || RateRule.Wait(_options, _rateDue, now) > TimeSpan.Zero)
        {
            return false;
        }

        _inFlight++;
        _rateDue = RateRule.AfterSending(_options, _rateDue, now);
        return true;
    }

    private void SetTimer_NeedsLock()
    {
        if (_waiting.Count == 0 || _inFlight >= _options.ConcurrencyMax)
        {
            return;
        }

        // Timers of the system count in whole milliseconds and may come a little early: then this waits for the rest, without spinning.
        var wait = RateRule.Wait(_options, _rateDue, Now);
        _rateTimer.Change(wait > TimerMin ? wait : TimerMin, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_began);
}
