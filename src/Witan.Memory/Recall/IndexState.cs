using System.Collections.Immutable;

namespace Witan.Memory.Recall;

/// <summary>Everything that readers of one moment see. Immutable.</summary>
internal sealed record IndexState(long Watermark, ImmutableDictionary<string, MemoryItem> Items)
{
    public static readonly IndexState Empty = new(0, ImmutableDictionary.Create<string, MemoryItem>(StringComparer.Ordinal));

    private static readonly char[] Breaks = [' ', ',', '.', ';', ':', '?', '!', '\n', '\t', '"', '(', ')'];

    public int Count => Items.Count;

    public IReadOnlyCollection<string> Ids() => [.. Items.Keys];

    public bool Contains(string id) => Items.ContainsKey(id);

    public RecallIndexStats Stats() => new(
        Items.Values.Sum(item => 2L * (item.Text.Length + item.Id.Length)),
        Items.Count,
        Items.Values.Select(item => item.Domain).Distinct(StringComparer.Ordinal).Count(),
        1,
        0);

    public IndexState With(IReadOnlyList<IndexChange> changes)
    {
        var items = Items.ToBuilder();
        foreach (var change in changes)
        {
            if (change.Item is { } item)
            {
                items[change.Id] = item;
            }
            else
            {
                items.Remove(change.Id);
            }
        }

        return new IndexState(changes[^1].Sequence, items.ToImmutable());
    }

    public IndexState Without(IReadOnlyCollection<string> ids) => this with { Items = Items.RemoveRange(ids) };

    public RecallResult Recall(RecallQuery query, RecallOptions options)
    {
        var wanted = Words(query.Text).Distinct(StringComparer.Ordinal).ToArray();
        var seen = Items.Values.Where(item => Admits(query, item)).ToArray();
        var counts = wanted.ToDictionary(word => word, word => seen.Count(item => Words(item.Text).Contains(word)), StringComparer.Ordinal);
        var hits = seen
            .Select(item => (item.Id, Score: Words(item.Text).Distinct(StringComparer.Ordinal).Where(counts.ContainsKey)
                .Sum(word => Math.Log(1 + ((seen.Length - counts[word] + 0.5) / (counts[word] + 0.5))))))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Id, StringComparer.Ordinal)
            .Take(query.Limit)
            .Select(hit => new RecallHit(hit.Id, hit.Score, [new ScorePart("words", hit.Score, 1)]));
        return new RecallResult
        {
            Hits = [.. hits],
            Shards = query.Domain is { } domain ? [domain] : [.. Items.Values.Select(item => item.Domain).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static bool Admits(RecallQuery query, MemoryItem item) =>
        (query.Domain is null || query.Domain == item.Domain)
        && (query.Type is null || query.Type == item.Type)
        && (query.Outcome is null || query.Outcome == item.Outcome)
        && (query.From is null || item.At >= query.From)
        && (query.Until is null || item.At < query.Until);

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
