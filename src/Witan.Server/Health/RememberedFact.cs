using Witan.Data;

namespace Witan.Server.Health;

/// <summary>Finds something out once in a while and says how old that is. Safe to share between threads.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="read">Finds it out; null when there is no such thing.</param>
/// <param name="goodFor">How long an answer stands.</param>
/// <param name="timeout">How long finding out may take.</param>
/// <param name="time">The clock.</param>
#pragma warning disable CA1001 // A semaphore whose handle nobody asks for holds nothing of the system's.
internal sealed class RememberedFact<T>(Func<CancellationToken, Task<T?>> read, TimeSpan goodFor, TimeSpan timeout, TimeProvider time)
    where T : class
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private T? _value;
    private DateTimeOffset? _readAt;
    private DateTimeOffset? _triedAt;
    private string? _fault;

    /// <summary>Gets it.</summary>
    public async Task<Fact<T>> GetAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_triedAt is not { } tried || time.GetUtcNow() - tried >= goodFor)
            {
                await TryAsync(cancellationToken);
            }

            return _fault is null
                ? new Fact<T>(_value is null ? FactKind.Absent : FactKind.Real, _value, _readAt, _value is null ? "there is none" : null)
                : new Fact<T>(_value is null ? FactKind.Absent : FactKind.Stale, _value, _value is null ? null : _readAt, _fault);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            // A database that is gone may hang: nobody waits for it longer than this, and it is asked again when the answer is too old.
            _value = await Task.Run(() => read(cancellationToken), cancellationToken).WaitAsync(timeout, time, cancellationToken);
            _readAt = time.GetUtcNow();
            _fault = null;
        }
        catch (StorageException fault)
        {
            _fault = fault.Message;
        }
        catch (TimeoutException)
        {
            _fault = $"no answer within {timeout.TotalSeconds:0.###} s";
        }
#pragma warning disable CA1031 // One fact that cannot be found out, such as the nodes of a scheduler whose database is away, must not hide the others; its text may hold anything.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            _fault = fault.GetType().Name;
        }

        _triedAt = time.GetUtcNow();
    }
}
