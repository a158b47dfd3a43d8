using System.Runtime.CompilerServices;

namespace Witan.Data.Changes;

/// <summary>Watches as long as somebody reads: a connection of its own that is opened again, ever slower, when it breaks.</summary>
/// <param name="time">The clock.</param>
/// <param name="changesMax">The most changes that wait for the reader.</param>
internal abstract class ChangeWatch(TimeProvider time, int changesMax)
{
    /// <summary>The pause before the first attempt to connect again; each further one doubles it.</summary>
    public static readonly TimeSpan PauseMin = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest pause between two attempts.</summary>
    public static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(5);

    /// <summary>Reads changes until the token ends it, or the database is closed.</summary>
    /// <param name="closing">Ends it quietly: the database is being closed.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public async IAsyncEnumerable<string?> ReadAsync(CancellationToken closing, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var buffer = new ChangeBuffer(changesMax);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(closing, cancellationToken);
        var watching = Task.Run(() => KeepWatchingAsync(buffer, ending.Token), CancellationToken.None);
        try
        {
            await foreach (var change in buffer.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            await ending.CancelAsync();
            await watching;
        }
    }

    /// <summary>Connects, adds null once nothing can be missed any more, and then what changes; until it breaks or is cancelled.</summary>
    protected abstract Task WatchOnceAsync(Action<string?> add, CancellationToken cancellationToken);

    /// <summary>Says whether a fault is one of the world, which passes.</summary>
    protected abstract bool MayPass(Exception error);

    private async Task KeepWatchingAsync(ChangeBuffer buffer, CancellationToken cancellationToken)
    {
        var pause = PauseMin;
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                try
                {
                    await WatchOnceAsync(Add, cancellationToken);
                }
                catch (Exception error) when (!cancellationToken.IsCancellationRequested && MayPass(error))
                {
                    await Task.Delay(pause, time, cancellationToken);
                    pause = pause * 2 > PauseMax ? PauseMax : pause * 2;
                }
            }

            buffer.End();
        }
        catch (Exception error)
        {
            buffer.End(cancellationToken.IsCancellationRequested ? null : error);
        }

        void Add(string? change)
        {
            pause = PauseMin;
            buffer.Add(change);
        }
    }
}
