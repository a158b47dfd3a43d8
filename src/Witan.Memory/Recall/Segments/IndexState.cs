using System.Collections.Immutable;
using System.Text;

namespace Witan.Memory.Recall.Segments;

/// <summary>Everything that readers of one moment see. Immutable; a change makes the next one, which shares what stayed the same.</summary>
/// <param name="Watermark">The last change that is in.</param>
/// <param name="Shards">The segments by domain, larger ones first.</param>
internal sealed record IndexState(long Watermark, ImmutableSortedDictionary<string, ImmutableArray<SegmentView>> Shards)
{
    public static readonly IndexState Empty =
        new(0, ImmutableSortedDictionary.Create<string, ImmutableArray<SegmentView>>(StringComparer.Ordinal));

    /// <summary>The most items of a segment that a change merges into a larger one: it bounds how long a writer waits.</summary>
    public const int MergedItemsMost = 131_072;

    /// <summary>One part in this many of a segment may be removed items; above that it is written anew without them.</summary>
    private const int RemovedShare = 4;

    public int Count => Shards.Values.Sum(views => views.Sum(view => view.LiveCount));

    public IEnumerable<string> Ids() =>
        from views in Shards.Values from view in views from item in Enumerable.Range(0, view.Segment.Count) where view.IsLive(item) select view.Segment.IdOf(item);

    public bool Contains(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        return Shards.Values.Any(views => views.Any(view => view.Find(bytes) >= 0));
    }

    public RecallIndexStats Stats()
    {
        var views = Shards.Values.SelectMany(shard => shard).ToArray();
        return new RecallIndexStats(views.Sum(view => view.Segment.Bytes), Count, Shards.Count, views.Length, views.Sum(view => view.RemovedCount));
    }

    public IndexState With(IReadOnlyList<IndexChange> changes)
    {
        var latest = new Dictionary<string, MemoryItem?>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            latest[change.Id] = change.Item;
        }

        var shards = Hide(latest.Keys).ToBuilder();
        foreach (var domain in latest.Values.OfType<MemoryItem>().GroupBy(item => item.Domain, StringComparer.Ordinal))
        {
            var views = shards.TryGetValue(domain.Key, out var there) ? there : [];
            shards[domain.Key] = Append(views, new SegmentView(SegmentBuilder.Of(domain)));
        }

        return new IndexState(changes[^1].Sequence, shards.ToImmutable());
    }

    /// <summary>Removes items and writes every segment that holds words of theirs anew, also of those removed before.</summary>
    public IndexState Erase(IReadOnlyCollection<string> ids)
    {
        var wanted = ids.Select(Encoding.UTF8.GetBytes).ToArray();
        var shards = Hide(ids).ToBuilder();
        foreach (var (domain, views) in shards.ToImmutable())
        {
            Put(shards, domain, [.. views.Select(view =>
                wanted.Any(id => view.Segment.Find(id) >= 0) ? new SegmentView(SegmentBuilder.Merge([view])) : view)]);
        }

        return this with { Shards = shards.ToImmutable() };
    }

    // Also tidies: a segment with too many removed items is written anew, an empty one goes.
    private ImmutableSortedDictionary<string, ImmutableArray<SegmentView>> Hide(IEnumerable<string> ids)
    {
        var wanted = ids.Select(Encoding.UTF8.GetBytes).ToArray();
        var shards = Shards.ToBuilder();
        foreach (var (domain, views) in Shards)
        {
            var changed = views;
            for (var i = 0; i < views.Length; i++)
            {
                var view = views[i];
                var items = wanted.Select(id => view.Find(id)).Where(item => item >= 0).ToArray();
                if (items.Length > 0)
                {
                    var left = view.Without(items);
                    changed = changed.SetItem(i, left.RemovedCount * RemovedShare > left.Segment.Count ? new SegmentView(SegmentBuilder.Merge([left])) : left);
                }
            }

            if (changed != views)
            {
                Put(shards, domain, changed);
            }
        }

        return shards.ToImmutable();
    }

    private static void Put(ImmutableSortedDictionary<string, ImmutableArray<SegmentView>>.Builder shards, string domain, ImmutableArray<SegmentView> views)
    {
        ImmutableArray<SegmentView> filled = [.. views.Where(view => view.LiveCount > 0)];
        if (filled.IsEmpty)
        {
            shards.Remove(domain);
        }
        else
        {
            shards[domain] = filled;
        }
    }

    // Sizes fall by half or more from one segment to the next, so that there are few of them and an item is moved rarely.
    private static ImmutableArray<SegmentView> Append(ImmutableArray<SegmentView> views, SegmentView added)
    {
        var size = added.LiveCount;
        var from = views.Length;
        while (from > 0 && views[from - 1].LiveCount < 2 * size && views[from - 1].LiveCount + size <= MergedItemsMost)
        {
            size += views[--from].LiveCount;
        }

        return from == views.Length
            ? views.Add(added)
            : views.RemoveRange(from, views.Length - from).Add(new SegmentView(SegmentBuilder.Merge([.. views.Skip(from), added])));
    }
}
