using System.Collections.Concurrent;

namespace Witan.Models.Cache;

/// <summary>Streams under way, one for each key. Who came later waits for the end of the first, and gets the whole answer. Safe to share.</summary>
/// <remarks>A stream is read at its reader's pace and ends when he leaves: whoever waited for it then begins one of his own.</remarks>
/// <param name="time">The clock.</param>
internal sealed class StreamFlights(TimeProvider time)
{
    /// <summary>The longest that somebody waits for another's stream: its reader may keep it as long as he likes.</summary>
    private static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<CacheKey, TaskCompletionSource<CachedAnswer?>> _flights = new();

    /// <summary>Boards the stream of a key.</summary>
    /// <param name="key">What is asked for.</param>
    /// <param name="isFirst">Whether the caller is to read it for all, and to land it.</param>
    public TaskCompletionSource<CachedAnswer?> Board(CacheKey key, out bool isFirst)
    {
        var own = new TaskCompletionSource<CachedAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var flight = _flights.GetOrAdd(key, own);
        isFirst = ReferenceEquals(own, flight);
        return flight;
    }

    /// <summary>Waits for another's stream.</summary>
    /// <param name="flight">The stream.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer; null when there will be none, so that the caller has to ask himself.</returns>
    /// <exception cref="Exception">What the stream failed with.</exception>
    public async Task<CachedAnswer?> WaitAsync(TaskCompletionSource<CachedAnswer?> flight, CancellationToken cancellationToken)
    {
        try
        {
            return await flight.Task.WaitAsync(WaitMax, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Ends a stream for all who wait.</summary>
    /// <param name="key">What was asked for.</param>
    /// <param name="flight">The stream.</param>
    /// <param name="answer">The answer; null when its reader left.</param>
    /// <param name="fault">What it failed with; null when it did not.</param>
    public void Land(CacheKey key, TaskCompletionSource<CachedAnswer?> flight, CachedAnswer? answer, Exception? fault)
    {
        _flights.TryRemove(KeyValuePair.Create(key, flight));
        if (fault is null)
        {
            flight.TrySetResult(answer);
            return;
        }

        flight.TrySetException(fault);
        // Perhaps nobody waits; then it is nobody's surprise either.
        _ = flight.Task.Exception;
    }
}
