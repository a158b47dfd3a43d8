using Witan.Data;
using Witan.Memory.Limits;

namespace Witan.Memory.Serving;

/// <summary>Keeps calls from a database that fails; see <see cref="BreakerState"/>. Safe to share between threads.</summary>
internal sealed class StoreBreaker(MemoryOptions options, MemoryMeter meter, TimeProvider time)
{
    private readonly Lock _lock = new();
    private BreakerState _state;

    /// <summary>Gets where it stands.</summary>
    public BreakerState State
    {
        get
        {
            lock (_lock)
            {
                return _state;
            }
        }
    }

    /// <summary>Refuses a call, or lets it through; then <see cref="RunAsync"/> must follow.</summary>
    public MemoryUnavailable? Ask()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var (allowed, next) = _state.Ask(now, options.BreakFor);
            _state = next;
            return allowed ? null : new MemoryUnavailable(options.BreakAfter, options.BreakFor - (now - next.OpenedAt!.Value));
        }
    }

    /// <summary>Makes a call that was let through, and learns from how it ends.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> call)
    {
        try
        {
            var result = await call();
            meter.StoreAsked(failed: false);
            Note(failed: false);
            return result;
        }
        catch (Exception error)
        {
            // Only the database's own faults count. Anything else, a cancelled wait too, says nothing of it; a probe that ends so is no success either.
            var failed = error is StorageException;
            if (failed)
            {
                meter.StoreAsked(failed: true);
            }

            if (failed || State.IsProbing)
            {
                Note(failed: true);
            }

            throw;
        }
    }

    private void Note(bool failed)
    {
        lock (_lock)
        {
            _state = failed ? _state.Failed(time.GetUtcNow(), options.BreakAfter) : BreakerState.Closed;
        }
    }
}
