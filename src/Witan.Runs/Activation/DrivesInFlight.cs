namespace Witan.Runs.Activation;

/// <summary>The runs that this process drives now, and how they are asked to stop. Safe to share between threads.</summary>
internal sealed class DrivesInFlight : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<ActiveRun> _runs = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private TaskCompletionSource _empty = Done();

    /// <summary>Gets how many they are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _runs.Count;
            }
        }
    }

    /// <summary>Gets what asks every drive to stop after the steps in flight.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Gets what breaks the steps in flight off.</summary>
    public CancellationToken Abort => _abort.Token;

    /// <summary>Takes a run in, unless a drive of it goes on here or all are asked to stop.</summary>
    /// <remarks>A node that was frozen may be handed a run that it still drives: its old drive ends with a conflict soon.</remarks>
    public bool TryEnter(ActiveRun run)
    {
        lock (_lock)
        {
            if (_stop.IsCancellationRequested || !_runs.Add(run))
            {
                return false;
            }

            if (_empty.Task.IsCompleted)
            {
                _empty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return true;
        }
    }

    /// <summary>Lets a run go.</summary>
    public void Leave(ActiveRun run)
    {
        lock (_lock)
        {
            if (_runs.Remove(run) && _runs.Count == 0)
            {
                _empty.SetResult();
            }
        }
    }

    /// <summary>Asks every drive to stop; no further one begins.</summary>
    public Task StopAsync() => _stop.CancelAsync();

    /// <summary>Breaks every drive off.</summary>
    public Task AbortAsync() => _abort.CancelAsync();

    /// <summary>Waits until none goes on.</summary>
    /// <returns>Whether it came to that in time.</returns>
    public async Task<bool> WhenEmptyAsync(TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        Task empty;
        lock (_lock)
        {
            empty = _empty.Task;
        }

        try
        {
            await empty.WaitAsync(wait, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _stop.Dispose();
        _abort.Dispose();
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
