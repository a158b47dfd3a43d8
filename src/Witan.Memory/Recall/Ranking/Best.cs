namespace Witan.Memory.Recall.Ranking;

/// <summary>Keeps the best places of many: a heap whose worst stands first. Ties go to the newer item, then to the id's hash.</summary>
internal sealed class Best(int most)
{
    private readonly List<(float Score, long At, ulong Hash, Place Place)> _heap = [];

    /// <summary>Gets the score below which nothing gets in any more.</summary>
    public float Least => _heap.Count < most ? float.Epsilon : _heap[0].Score;

    /// <summary>Gets a value indicating whether something was left out.</summary>
    public bool Overflowed { get; private set; }

    public IEnumerable<Place> Places => _heap.Select(entry => entry.Place);

    public IEnumerable<(Place Place, float Score)> Scored => _heap.Select(entry => (entry.Place, entry.Score));

    public void Offer(float score, long at, ReadOnlySpan<byte> id, Place place)
    {
        if (_heap.Count == most && (score < _heap[0].Score || (score == _heap[0].Score && at < _heap[0].At)))
        {
            Overflowed = true;
            return;
        }

        var entry = (score, at, Segments.StableHash.Of(id), place);
        if (_heap.Count < most)
        {
            _heap.Add(entry);
            for (var i = _heap.Count - 1; i > 0 && IsWorse(_heap[i], _heap[(i - 1) / 2]); i = (i - 1) / 2)
            {
                (_heap[i], _heap[(i - 1) / 2]) = (_heap[(i - 1) / 2], _heap[i]);
            }

            return;
        }

        Overflowed = true;
        if (IsWorse(_heap[0], entry))
        {
            _heap[0] = entry;
            Sink();
        }
    }

    private void Sink()
    {
        for (var i = 0; ;)
        {
            var worst = i;
            for (var child = (2 * i) + 1; child <= (2 * i) + 2 && child < _heap.Count; child++)
            {
                worst = IsWorse(_heap[child], _heap[worst]) ? child : worst;
            }

            if (worst == i)
            {
                return;
            }

            (_heap[i], _heap[worst]) = (_heap[worst], _heap[i]);
            i = worst;
        }
    }

    private static bool IsWorse((float Score, long At, ulong Hash, Place Place) left, (float Score, long At, ulong Hash, Place Place) right) =>
        left.Score != right.Score ? left.Score < right.Score : left.At != right.At ? left.At < right.At : left.Hash < right.Hash;
}
