using Witan.Memory.Limits;

namespace Witan.Memory.Serving;

/// <summary>Lets so many writes through at once; so many more wait, in the order in which they came, and the rest are told at once.</summary>
/// <remarks>
/// A queue of our own, since a semaphore brings a waiter who may be cancelled back on whatever thread is free: here the caller's own scheduler
/// decides, so that a simulation can order all that happens.
/// </remarks>
internal sealed class WriteGate(MemoryOptions options, MemoryMeter meter, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource<bool>> _waiting = [];
    private int _inside;

    /// <summary>Gets how many are written or wait.</summary>
    public int Here
    {
        get
        {
            lock (_lock)
            {
                return _inside + _waiting.Count;
            }
        }
    }

    /// <summary>Takes a place; null when there is none. It is given back by <see cref="Leave"/>.</summary>
    public async Task<MemoryBusy?> EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource<bool>>? turn = null;
        lock (_lock)
        {
            if (_inside < options.WritesMax)
            {
                _inside++;
            }
            else if (_waiting.Count < options.WaitingMax)
            {
                turn = _waiting.AddLast(new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
            }
            else
            {
                return new MemoryBusy(options.WritesMax, TimeSpan.Zero);
            }
        }

        var began = time.GetTimestamp();
        var entered = turn is null || await WaitAsync(turn, cancellationToken);
        meter.LockWait.Record(time.GetElapsedTime(began).TotalMilliseconds);
        if (!entered)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new MemoryBusy(options.WritesMax, options.WaitMax);
        }

        meter.Writes.Add(1);
        return null;
    }

    public void Leave()
    {
        TaskCompletionSource<bool>? next = null;
        lock (_lock)
        {
            if (_waiting.First is { } first)
            {
                // Whoever has waited longest gets the place that becomes free: nobody who comes just now takes it away.
                _waiting.Remove(first);
                next = first.Value;
            }
            else
            {
                _inside--;
            }
        }

        next?.SetResult(true);
        meter.Writes.Add(-1);
    }

    private async Task<bool> WaitAsync(LinkedListNode<TaskCompletionSource<bool>> turn, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(options.WaitMax, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        await using var giveUp = either.Token.Register(() => GiveUp(turn));
        return await turn.Value.Task;
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource<bool>> turn)
    {
        lock (_lock)
        {
            if (turn.List is null)
            {
                return;
            }

            _waiting.Remove(turn);
        }

        turn.Value.SetResult(false);
    }
}
