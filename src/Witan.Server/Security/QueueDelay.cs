namespace Witan.Server.Security;

/// <summary>Measures how long work waits for a thread of the process: the queue that grows when more requests come than can be worked on.</summary>
/// <remarks>
/// Something is put into the queue a hundred times a second, from a thread of its own, and looked for. A request that waits in that queue is
/// not yet one that anybody counts, so that a limit of requests at once does not see it. A queue is too long when it has been so for a while: what
/// a burst left behind is soon done (after Nichols and Jacobson, Controlling Queue Delay, 2012). For some seconds after that the first sign is enough.
/// </remarks>
internal sealed class QueueDelay : IDisposable
{
    /// <summary>How often it measures.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(10);

    /// <summary>For how long the delay must have been too long before the queue is.</summary>
    private static readonly TimeSpan StandsAfter = TimeSpan.FromMilliseconds(500);

    /// <summary>For how long afterwards no such patience is shown.</summary>
    private static readonly TimeSpan AlertFor = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _time;
    private readonly TimeSpan _max;
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;
    private long _putAt;
    private long _lastTicks;
    private long _aboveSince;
    private long _stoodAt;

    /// <summary>Initializes a new instance of the <see cref="QueueDelay"/> class, which measures from then on.</summary>
    /// <param name="max">The longest delay that is not too long.</param>
    /// <param name="time">The clock.</param>
    public QueueDelay(TimeSpan max, TimeProvider time)
    {
        (_max, _time) = (max, time);
        _thread = new Thread(Measure) { IsBackground = true, Name = "witan-queue-delay" };
        _thread.Start();
    }

    /// <summary>Gets for how long what was put into the queue last waited, or has waited so far.</summary>
    public TimeSpan Now
    {
        get
        {
            var putAt = Volatile.Read(ref _putAt);
            var last = TimeSpan.FromTicks(Volatile.Read(ref _lastTicks));
            return putAt != 0 && _time.GetElapsedTime(putAt) is var waiting && waiting > last ? waiting : last;
        }
    }

    /// <summary>Gets a value indicating whether the queue is too long.</summary>
    public bool IsTooLong => Now > _max && (HasStood(Volatile.Read(ref _aboveSince), StandsAfter) || IsAlert);

    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _end.Dispose();
    }

    private bool IsAlert => Volatile.Read(ref _stoodAt) is not 0 and var stood && _time.GetElapsedTime(stood) < AlertFor;

    private bool HasStood(long since, TimeSpan length) => since != 0 && _time.GetElapsedTime(since) >= length;

    private void Measure()
    {
        while (!_end.Wait(Every))
        {
            Watch();
            if (Volatile.Read(ref _putAt) != 0)
            {
                continue;
            }

            Volatile.Write(ref _putAt, _time.GetTimestamp());
            ThreadPool.UnsafeQueueUserWorkItem(static delay => delay.Take(), this, preferLocal: false);
        }
    }

    /// <summary>Notes since when the delay has been too long without a break.</summary>
    private void Watch()
    {
        if (Now <= _max)
        {
            Volatile.Write(ref _aboveSince, 0);
            return;
        }

        var now = _time.GetTimestamp();
        if (_aboveSince == 0)
        {
            Volatile.Write(ref _aboveSince, now);
        }
        else if (HasStood(_aboveSince, StandsAfter) || IsAlert)
        {
            Volatile.Write(ref _stoodAt, now);
        }
    }

    private void Take()
    {
        Volatile.Write(ref _lastTicks, _time.GetElapsedTime(Volatile.Read(ref _putAt)).Ticks);
        Volatile.Write(ref _putAt, 0);
    }
}
