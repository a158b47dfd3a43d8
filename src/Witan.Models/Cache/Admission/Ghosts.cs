namespace Witan.Models.Cache.Admission;

/// <summary>Remembers the keys of those that left on probation, the latest so many: who comes back soon was wanted. For one thread at a time.</summary>
internal sealed class Ghosts
{
    private readonly Dictionary<ulong, long> _latest = [];
    private readonly Queue<(ulong Trace, long Turn)> _order = new();
    private long _turn;

    public int Count => _latest.Count;

    public void Add(ulong trace, int limit)
    {
        _latest[trace] = ++_turn;
        _order.Enqueue((trace, _turn));
        // Those that were taken out since stand in the order still, and count until their turn comes.
        while (_order.Count > limit)
        {
            var (oldest, turn) = _order.Dequeue();
            if (_latest.TryGetValue(oldest, out var latest) && latest == turn)
            {
                _latest.Remove(oldest);
            }
        }
    }

    public bool Take(ulong trace) => _latest.Remove(trace);

    public void Clear()
    {
        _latest.Clear();
        _order.Clear();
    }
}
