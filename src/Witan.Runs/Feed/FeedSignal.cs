using System.Threading.Tasks.Sources;

namespace Witan.Runs.Feed;

/// <summary>Wakes one reader, again and again. A thousand readers wait thirty times a second: so a wait makes no garbage.</summary>
internal sealed class FeedSignal : IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = true };
    private int _isArmed;

    /// <summary>Makes it ready for one more wait. Only the reader does, when it waits for nothing.</summary>
    public void Arm()
    {
        _core.Reset();
        Volatile.Write(ref _isArmed, 1);
    }

    /// <summary>Ends the wait, if there is one; the reader goes on by itself, on the thread pool. Anybody may, at any time.</summary>
    public void Set()
    {
        if (Interlocked.Exchange(ref _isArmed, 0) == 1)
        {
            _core.SetResult(true);
        }
    }

    /// <summary>Waits, once for each <see cref="Arm"/>.</summary>
    public ValueTask WaitAsync() => new(this, _core.Version);

    void IValueTaskSource.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
