namespace Witan.Memory.Recall.Segments;

/// <summary>A segment as readers of one moment see it: without the items that were removed since. Immutable.</summary>
internal sealed class SegmentView
{
    private readonly ulong[]? _removed;

    public SegmentView(Segment segment)
        : this(segment, null, 0, segment.Arrays.Tokens.Length)
    {
    }

    private SegmentView(Segment segment, ulong[]? removed, int removedCount, long liveTokens)
    {
        Segment = segment;
        _removed = removed;
        RemovedCount = removedCount;
        LiveTokens = liveTokens;
    }

    public Segment Segment { get; }

    public int RemovedCount { get; }

    public int LiveCount => Segment.Count - RemovedCount;

    /// <summary>Gets how many words the items that are left have.</summary>
    public long LiveTokens { get; }

    public bool IsLive(int item) => _removed is null || (_removed[item >> 6] & (1UL << (item & 63))) == 0;

    public SegmentView Without(IEnumerable<int> items)
    {
        var removed = _removed is null ? new ulong[(Segment.Count + 63) / 64] : (ulong[])_removed.Clone();
        var (count, tokens) = (RemovedCount, LiveTokens);
        foreach (var item in items)
        {
            var bit = 1UL << (item & 63);
            if ((removed[item >> 6] & bit) == 0)
            {
                removed[item >> 6] |= bit;
                count++;
                tokens -= Segment.Length(item);
            }
        }

        return new SegmentView(Segment, removed, count, tokens);
    }

    public IEnumerable<int> RemovedItems() => _removed is null ? [] : Enumerable.Range(0, Segment.Count).Where(item => !IsLive(item));

    public int Find(ReadOnlySpan<byte> id)
    {
        var item = Segment.Find(id);
        return item >= 0 && IsLive(item) ? item : -1;
    }
}
