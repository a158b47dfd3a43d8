using Witan.Memory.Limits;

namespace Witan.Memory.Serving;

/// <summary>Lets so many writes through at once; so many more wait, in the order in which they came, and the rest are told at once.</summary>
internal sealed class WriteGate(MemoryOptions options, MemoryMeter meter, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.WritesMax, options.WritesMax);
    private int _here;

    /// <summary>Gets how many are written or wait.</summary>
    public int Here => Volatile.Read(ref _here);

    /// <summary>Takes a place; null when there is none. It is given back by <see cref="Leave"/>.</summary>
    public async Task<MemoryBusy?> EnterAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _here) > options.WritesMax + options.WaitingMax)
        {
            Interlocked.Decrement(ref _here);
            return new MemoryBusy(options.WritesMax, TimeSpan.Zero);
        }

        using var late = new CancellationTokenSource(options.WaitMax, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var began = time.GetTimestamp();
        try
        {
            await _places.WaitAsync(either.Token);
            meter.Writes.Add(1);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Interlocked.Decrement(ref _here);
            return new MemoryBusy(options.WritesMax, options.WaitMax);
        }
        catch
        {
            Interlocked.Decrement(ref _here);
            throw;
        }
        finally
        {
            meter.LockWait.Record(time.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    public void Leave()
    {
        _places.Release();
        Interlocked.Decrement(ref _here);
        meter.Writes.Add(-1);
    }

    public void Dispose() => _places.Dispose();
}
