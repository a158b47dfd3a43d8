namespace Witan.Models.Cache;

/// <summary>At most one call for each key at a time; who asks for the same meanwhile waits for it. Safe to share.</summary>
/// <remarks>There are never more flights than callers who wait, so that their own limits bound them.</remarks>
internal sealed class AnswerFlights
{
    private readonly Lock _gate = new();
    private readonly Dictionary<CacheKey, AnswerFlight> _flights = [];

    /// <summary>Gets how many calls are under way.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _flights.Count;
            }
        }
    }

    /// <summary>Waits for the answer of the call under way, or makes it.</summary>
    /// <param name="key">What is asked for.</param>
    /// <param name="look">Looks once more whether the answer has come: asked under the lock, before a call is made.</param>
    /// <param name="call">Makes the call and keeps what came of it. Its token ends when the last of those who wait has left.</param>
    /// <param name="handOver">Is told when the caller whose call it is leaves before it is over, and others wait for it; null when that does not matter.</param>
    /// <param name="cancellationToken">Ends the caller's wait, not the call that others wait for.</param>
    /// <exception cref="Exception">What the call ended with; all who waited get the same.</exception>
    public async Task<CacheResult> JoinAsync(
        CacheKey key, Func<CachedAnswer?> look, Func<CancellationToken, Task<CacheResult>> call, Action? handOver, CancellationToken cancellationToken)
    {
        var flight = Board(key, look, call, out var isFirst, out var found);
        if (flight is null)
        {
            return new CacheResult(found!, AnswerSource.Memory);
        }

        try
        {
            var result = await flight.Landing!.WaitAsync(cancellationToken);
            return isFirst ? result : result with { Source = AnswerSource.Shared };
        }
        finally
        {
            Leave(key, flight, isFirst ? handOver : null);
        }
    }

    private AnswerFlight? Board(
        CacheKey key, Func<CachedAnswer?> look, Func<CancellationToken, Task<CacheResult>> call, out bool isFirst, out CachedAnswer? found)
    {
        lock (_gate)
        {
            found = null;
            isFirst = false;
            if (_flights.TryGetValue(key, out var flight))
            {
                flight.Waiters++;
                return flight;
            }

            // A flight keeps its answer before it lands: whoever looked before and comes after finds it now.
            if (look() is { } landed)
            {
                found = landed;
                return null;
            }

            isFirst = true;
            flight = new AnswerFlight { Waiters = 1 };
            _flights[key] = flight;
            flight.Landing = Task.Run(() => FlyAsync(key, flight, call), CancellationToken.None);
            return flight;
        }
    }

    private async Task<CacheResult> FlyAsync(CacheKey key, AnswerFlight flight, Func<CancellationToken, Task<CacheResult>> call)
    {
        try
        {
            return await call(flight.Ending.Token);
        }
        finally
        {
            lock (_gate)
            {
                Remove_NeedsLock(key, flight);
            }
        }
    }

    private void Leave(CacheKey key, AnswerFlight flight, Action? handOver)
    {
        lock (_gate)
        {
            if (--flight.Waiters > 0)
            {
                handOver?.Invoke();
                return;
            }

            // In the same step, so that nobody boards a flight that is about to be ended.
            Remove_NeedsLock(key, flight);
        }

        _ = EndAsync(flight);
    }

    /// <summary>Ends a call that nobody waits for, and looks at what came of it so that its failure is nobody's surprise.</summary>
    private static async Task EndAsync(AnswerFlight flight)
    {
        if (!flight.Landing!.IsCompleted)
        {
            await flight.Ending.CancelAsync();
        }

        await flight.Landing.ContinueWith(static landing => _ = landing.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        flight.Dispose();
    }

    private void Remove_NeedsLock(CacheKey key, AnswerFlight flight)
    {
        if (_flights.TryGetValue(key, out var listed) && ReferenceEquals(listed, flight))
        {
            _flights.Remove(key);
        }
    }
}
