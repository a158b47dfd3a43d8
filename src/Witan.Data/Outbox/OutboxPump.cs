namespace Witan.Data.Outbox;

/// <summary>Keeps a dispatcher at work: for as long as a worker runs, or for a moment at the end of a command.</summary>
/// <param name="dispatcher">The dispatcher.</param>
/// <param name="cleaner">Removes what was sent long ago; null when another process does.</param>
/// <param name="time">The clock.</param>
/// <param name="told">Is told of faults of the world, after which it goes on; null for nobody.</param>
public sealed class OutboxPump(OutboxDispatcher dispatcher, OutboxCleaner? cleaner, TimeProvider time, Action<StorageException>? told = null)
{
    /// <summary>The longest pause between two looks: what another process puts into the outbox leaves after at most this long.</summary>
    public static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(2);

    /// <summary>The pause between two clean-ups.</summary>
    public static readonly TimeSpan CleanEvery = TimeSpan.FromHours(1);

    private static readonly TimeSpan PauseMin = TimeSpan.FromMilliseconds(50);

    /// <summary>Sends until it is cancelled.</summary>
    /// <param name="worker">Who sends.</param>
    /// <param name="cancellationToken">Ends it, without an exception.</param>
    public async Task RunAsync(string worker, CancellationToken cancellationToken)
    {
        var cleaned = time.GetUtcNow() - CleanEvery;
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                try
                {
                    while (await dispatcher.DispatchAsync(worker, cancellationToken) > 0)
                    {
                        // As long as there is something, without a pause.
                    }

                    if (cleaner is not null && time.GetUtcNow() - cleaned >= CleanEvery)
                    {
                        cleaned = time.GetUtcNow();
                        await cleaner.CleanAsync(cancellationToken);
                    }
                }
                catch (StorageException fault)
                {
                    told?.Invoke(fault);
                }

                await Task.Delay(PauseMax, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The stop that was asked for; what was in hand is sent again after its lease.
        }
    }

    /// <summary>Sends what is due now and becomes due soon, and then leaves the rest to a worker.</summary>
    /// <param name="worker">Who sends.</param>
    /// <param name="limit">For how long at most.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task FlushAsync(string worker, TimeSpan limit, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + limit;
        while (time.GetUtcNow() < until && await dispatcher.NextAsync(cancellationToken) is { } next && next < until)
        {
            var pause = next - time.GetUtcNow();
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause > PauseMin ? pause : PauseMin, time, cancellationToken);
            }

            await dispatcher.DispatchAsync(worker, cancellationToken);
        }
    }
}
