using System.Collections.Concurrent;
using System.Collections.Immutable;
using Witan.Kernel.Identity;

namespace Witan.Runs.Journal;

/// <summary>Tells those who wait inside this process that a run has more events.</summary>
/// <remarks>
/// A hint, never the truth: whoever is told reads the journal unless the events came with the news, and looks again now and then
/// in case a hint was lost. Events of one append may arrive before those of an earlier one.
/// </remarks>
public sealed class RunChanges
{
    private ImmutableList<Action> _all = [];
    private readonly ConcurrentDictionary<(TenantId Tenant, RunId Run), ImmutableList<Action<IReadOnlyList<RecordedEvent>?>>> _listeners = new();

    /// <summary>Gets how many runs somebody listens for.</summary>
    public int Listeners => _listeners.Count;

    /// <summary>Calls back on every change of a run until the result is disposed.</summary>
    /// <param name="tenant">The run's tenant.</param>
    /// <param name="run">The run.</param>
    /// <param name="changed">Gets the new events, or null when they have to be read. Must return at once and not throw.</param>
    public IDisposable Listen(TenantId tenant, RunId run, Action<IReadOnlyList<RecordedEvent>?> changed)
    {
        _listeners.AddOrUpdate((tenant, run), _ => [changed], (_, list) => list.Add(changed));
        return new Listener(this, (tenant, run), changed);
    }

    /// <summary>Calls back whenever a run may have come to have something to do, or have freed a place, until the result is disposed.</summary>
    /// <param name="changed">Must return at once and not throw.</param>
    public IDisposable ListenToAll(Action changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ImmutableInterlocked.Update(ref _all, list => list.Add(changed));
        return new AllListener(this, changed);
    }

    /// <summary>Says that a run has more events.</summary>
    /// <param name="tenant">The run's tenant.</param>
    /// <param name="run">The run.</param>
    /// <param name="events">The events of one append; null when only the fact is known.</param>
    /// <param name="wakes">Whether they give somebody something to do beside those who drive or watch the run.</param>
    public void Announce(TenantId tenant, RunId run, IReadOnlyList<RecordedEvent>? events, bool wakes = false)
    {
        if (wakes)
        {
            TellAll();
        }

        if (_listeners.TryGetValue((tenant, run), out var listeners))
        {
            foreach (var listener in listeners)
            {
                listener(events);
            }
        }
    }

    /// <summary>Says that any run may have more events: another process wrote, or hints were lost.</summary>
    public void AnnounceAll()
    {
        TellAll();
        foreach (var listener in _listeners.Values.SelectMany(list => list))
        {
            listener(null);
        }
    }

    private void TellAll()
    {
        foreach (var listener in _all)
        {
            listener();
        }
    }

    private void Remove((TenantId Tenant, RunId Run) key, Action<IReadOnlyList<RecordedEvent>?> changed)
    {
        while (_listeners.TryGetValue(key, out var list))
        {
            var rest = list.Remove(changed);
            if (rest.IsEmpty ? _listeners.TryRemove(KeyValuePair.Create(key, list)) : _listeners.TryUpdate(key, rest, list))
            {
                return;
            }
        }
    }

    private sealed class Listener(RunChanges changes, (TenantId Tenant, RunId Run) key, Action<IReadOnlyList<RecordedEvent>?> changed) : IDisposable
    {
        public void Dispose() => changes.Remove(key, changed);
    }

    private sealed class AllListener(RunChanges changes, Action changed) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref changes._all, list => list.Remove(changed));
    }
}
