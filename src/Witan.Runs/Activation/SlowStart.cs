namespace Witan.Runs.Activation;

/// <summary>Lets the first runs after a start begin one after the other. A process that has only begun has readers to let in again, and everything still to compile.</summary>
/// <param name="gap">The time between two of them, and before the first.</param>
/// <param name="places">How many runs are held back in all; later ones begin at once.</param>
/// <param name="time">The clock.</param>
internal sealed class SlowStart(TimeSpan gap, int places, TimeProvider time)
{
    /// <summary>The longest that a run is held back, however many come before it.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private long _firstAt;
    private int _asked;

    /// <summary>Waits for a run's turn.</summary>
    /// <param name="cancellationToken">Ends the wait: the worker stops.</param>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        var wait = Next();
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }

    private TimeSpan Next()
    {
        lock (_gate)
        {
            if (_asked >= places)
            {
                return TimeSpan.Zero;
            }

            if (_asked++ == 0)
            {
                _firstAt = time.GetTimestamp();
            }

            var due = _asked * gap;
            return (due < WaitMax ? due : WaitMax) - time.GetElapsedTime(_firstAt);
        }
    }
}
