using Witan.Memory.Recall;
using Witan.Testing;

namespace Witan.Memory.Tests.Recall.Graph;

/// <summary>An index that looks in the graph gives what one gives that compares all vectors: above its threshold, through changes, erasures, files and filters.</summary>
public sealed class GraphRecallTests : IDisposable
{
    private const int Items = 1200;
    private const int Threshold = 300;

    private readonly TemporaryDirectory _directory = new();
    private readonly VectorClusters _made = new(9, 48, clusters: 6);
    private readonly RecallIndex _exact = new(new RecallOptions { GraphAbove = int.MaxValue });
    private readonly RecallIndex _graph = new(new RecallOptions { GraphAbove = Threshold });

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Hits_AreThoseOfAll_WhileItGrowsAndChangesAndForgets()
    {
        var chance = new Random(1);
        for (var batch = 0; batch < 12; batch++)
        {
            Apply([.. Enumerable.Range(batch * 100, 100).Select(Item)]);
            Apply([.. Enumerable.Range(0, 5).Select(_ => Item(chance.Next((batch + 1) * 100)))]);
            string[] gone = [.. Enumerable.Range(0, 3).Select(_ => $"item-{chance.Next((batch + 1) * 100)}")];
            _exact.Erase(gone);
            _graph.Erase(gone);
            Same(new RecallQuery { Text = "unheard", Now = Stores.Noon, Vector = _made.Next() });
        }

        Assert.True(_graph.Stats.Bytes > _exact.Stats.Bytes, "The graph is not used.");
        for (var question = 0; question < 50; question++)
        {
            Same(new RecallQuery { Text = "unheard", Now = Stores.Noon, Vector = _made.Next(), Type = question % 3 == 0 ? "rare" : null, Domain = question % 4 == 0 ? "small" : null });
        }
    }

    [Fact]
    public void Files_BringItBack_AndWithoutTheirGraphAllAreCompared()
    {
        Apply([.. Enumerable.Range(0, Items).Select(Item)]);
        for (var change = 0; change < 8; change++)
        {
            Apply([Item(change)]);
        }

        _graph.Save(_directory.Path);
        var file = Assert.Single(Directory.GetFiles(_directory.Path, "*.graph"));
        var query = new RecallQuery { Text = "unheard", Now = Stores.Noon, Vector = _made.Next() };
        var saved = Load();
        Assert.True(saved.Stats.Bytes > _exact.Stats.Bytes, "The graph was not read.");
        Assert.Equal(Ids(_graph, query), Ids(saved, query));
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        var without = Load();
        Assert.Equal(_exact.Stats.Bytes, without.Stats.Bytes);
        Assert.Equal(Ids(_exact, query), Ids(without, query));

        // It is built anew a little with each change.
        for (var change = 0; change < 8; change++)
        {
            without.Apply([new IndexChange(without.Watermark + 1, "item-1", Item(1))]);
        }

        Assert.True(without.Stats.Bytes > _exact.Stats.Bytes, "The graph was not built anew.");
    }

    [Fact]
    public void BelowTheThreshold_ThereIsNone()
    {
        Apply([.. Enumerable.Range(0, Threshold).Select(Item)]);
        Assert.Equal(_exact.Stats.Bytes, _graph.Stats.Bytes);
        Apply([Item(Threshold), Item(Threshold + 1)]);
        for (var change = 0; change < 4; change++)
        {
            Apply([Item(change)]);
        }

        Assert.True(_graph.Stats.Bytes > _exact.Stats.Bytes, "The graph is not used.");
    }

    private void Apply(IReadOnlyList<MemoryItem> items)
    {
        _exact.Apply(Stores.Changes(items, _exact.Watermark));
        _graph.Apply(Stores.Changes(items, _graph.Watermark));
    }

    private void Same(RecallQuery query)
    {
        var (expected, found) = (Ids(_exact, query), Ids(_graph, query));
        var met = expected.Intersect(found, StringComparer.Ordinal).Count();
        Assert.True(met >= expected.Count * 0.9, $"{met} of {expected.Count} were found.");
    }

    private static IReadOnlyList<string> Ids(RecallIndex index, RecallQuery query) => [.. index.Recall(query).Hits.Select(hit => hit.Id)];

    private RecallIndex Load() => RecallIndex.Load(_directory.Path, new RecallOptions { GraphAbove = Threshold }).IsOk(out var index, out var refusal) ? index : throw new InvalidOperationException(refusal.Message);

    private MemoryItem Item(int number) => new()
    {
        Id = $"item-{number}",
        Domain = number % 20 == 0 ? "small" : "large",
        Type = number % 50 == 0 ? "rare" : "common",
        At = Stores.Noon.AddMinutes(-number),
        Text = "It is so.",
        Vector = _made.Next(),
    };
}
