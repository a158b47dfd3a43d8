using Witan.Memory.Truth;

namespace Witan.Memory.Forgetting;

/// <summary>Chooses what is worth least of whatever is offered, in any order; see <see cref="KeepScore"/>. Pure but for what it holds.</summary>
/// <param name="most">At most this many, 1 and more.</param>
/// <param name="above">What was chosen before: only what is worth more is chosen now. Null for the first time.</param>
internal sealed class Lowest(int most, Lowest? above)
{
    private readonly EvictionKey? _above = above?._highest;

    // The one that is worth most stands first: it is the next to give way.
    private readonly PriorityQueue<MemoryRecord, EvictionKey> _chosen = new(Comparer<EvictionKey>.Create((left, right) => EvictionKey.Compare(right, left)));
    private EvictionKey? _highest;

    public int Count => _chosen.Count;

    /// <summary>Gets what was chosen, what is worth least first.</summary>
    public IReadOnlyList<MemoryRecord> Chosen => [.. _chosen.UnorderedItems.OrderBy(item => item.Priority, Comparer<EvictionKey>.Create(EvictionKey.Compare)).Select(item => item.Element)];

    public void Offer(IEnumerable<MemoryRecord> records, DateTimeOffset now)
    {
        foreach (var record in records)
        {
            var key = new EvictionKey(KeepScore.Of(record, now), record.RecordedAt, record.Id);
            if (_above is { } bound && EvictionKey.Compare(key, bound) <= 0)
            {
                continue;
            }

            if (_chosen.Count < most)
            {
                _chosen.Enqueue(record, key);
            }
            else if (EvictionKey.Compare(key, _highest!.Value) < 0)
            {
                _chosen.EnqueueDequeue(record, key);
            }

            _highest = _chosen.TryPeek(out _, out var highest) ? highest : null;
        }
    }
}
