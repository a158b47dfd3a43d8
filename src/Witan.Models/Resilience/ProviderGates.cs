using System.Collections.Concurrent;

namespace Witan.Models.Resilience;

/// <summary>The gates of all providers, by name, and their metrics. One for the program; safe to share.</summary>
public sealed class ProviderGates : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ProviderGate>> _gates = new(StringComparer.Ordinal);
    private readonly ResilienceMetrics _metrics;
    private readonly TimeProvider _time;

    /// <summary>Initializes a new instance of the <see cref="ProviderGates"/> class.</summary>
    /// <param name="time">The clock.</param>
    public ProviderGates(TimeProvider time)
    {
        _time = time;
        _metrics = new ResilienceMetrics(Standings);
    }

    /// <summary>Gets a provider's gate, and makes it when it is asked for first.</summary>
    /// <param name="provider">The provider, as it is configured.</param>
    /// <param name="options">Its bounds. Those of the first time stand.</param>
    /// <exception cref="ArgumentException">The options are not right.</exception>
    public ProviderGate For(string provider, ResilienceOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(provider);
        ResilienceOptions.Checked(options);
        // Lazy: a gate that loses the race to be the first would leave a timer behind.
        return _gates.GetOrAdd(provider, name => new Lazy<ProviderGate>(() => new ProviderGate(name, options, _time, _metrics))).Value;
    }

    /// <summary>Tells how the providers stand that were asked for, in ordinal order.</summary>
    public IReadOnlyList<ProviderStanding> Standings() =>
        [.. _gates.OrderBy(gate => gate.Key, StringComparer.Ordinal).Select(gate => gate.Value.Value.Standing())];

    /// <inheritdoc/>
    public void Dispose()
    {
        _metrics.Dispose();
        foreach (var gate in _gates.Values)
        {
            gate.Value.Dispose();
        }
    }
}
