using Witan.Data;

namespace Witan.Server.Health;

/// <summary>Says whether every critical part works. Asking costs nothing: the parts are tried once in a while, all at once, each for a bounded time. Safe to share between threads.</summary>
/// <param name="parts">The parts.</param>
/// <param name="options">The limits.</param>
/// <param name="time">The clock.</param>
public sealed class Readiness(IReadOnlyList<HealthPart> parts, ReadinessOptions options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<string?>> _pending = new(StringComparer.Ordinal);
    private Task<ReadinessReport>? _current;
    private ReadinessReport? _last;

    /// <summary>Gets how the parts are, as of <see cref="ReadinessOptions.CacheFor"/> ago at most.</summary>
    /// <param name="cancellationToken">Ends the waiting of this caller; the parts are tried to the end for the others.</param>
    public Task<ReadinessReport> ReadAsync(CancellationToken cancellationToken)
    {
        Task<ReadinessReport> current;
        lock (_gate)
        {
            var isFresh = _last is not null && time.GetUtcNow() - _last.At < options.CacheFor;
            if (_current is null || (_current.IsCompleted && !isFresh))
            {
                _current = TryAllAsync();
            }

            current = _current;
        }

        return current.WaitAsync(cancellationToken);
    }

    private async Task<ReadinessReport> TryAllAsync()
    {
        var faults = await Task.WhenAll(parts.Select(TryAsync));
        var now = time.GetUtcNow();
        lock (_gate)
        {
            var before = _last?.Parts.ToDictionary(part => part.Name, StringComparer.Ordinal);
            return _last = new ReadinessReport(
                [.. parts.Select((part, index) => new PartReport(
                    part.Name,
                    faults[index],
                    before is not null && before[part.Name].Works == faults[index] is null ? before[part.Name].Since : now))],
                now);
        }
    }

    /// <summary>One try of a part at a time: what hangs is waited for again and not asked a second time.</summary>
    private async Task<string?> TryAsync(HealthPart part)
    {
        Task<string?> pending;
        lock (_gate)
        {
            if (!_pending.TryGetValue(part.Name, out pending!) || pending.IsCompleted)
            {
                _pending[part.Name] = pending = Task.Run(() => FaultAsync(part));
            }
        }

        try
        {
            return await pending.WaitAsync(options.ProbeTimeout, time);
        }
        catch (TimeoutException)
        {
            return $"no answer within {options.ProbeTimeout.TotalSeconds:0.###} s";
        }
    }

    private async Task<string?> FaultAsync(HealthPart part)
    {
        using var limit = new CancellationTokenSource(options.ProbeTimeout, time);
        try
        {
            return await part.ProbeAsync(limit.Token);
        }
        catch (StorageException fault)
        {
            return fault.Message;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return $"no answer within {options.ProbeTimeout.TotalSeconds:0.###} s";
        }
#pragma warning disable CA1031 // Whatever a part throws, it does not work; its text may hold anything, so that the kind alone is told.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault.GetType().Name;
        }
    }
}
