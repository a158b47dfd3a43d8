using Witan.Memory.Recall;
using Witan.Testing;

namespace Witan.Memory.Tests.Recall;

/// <summary>What is recalled depends on what is stored, not on how it came to lie in segments.</summary>
public sealed class RecallLayoutTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Recall_AfterRandomHistory_IsThatOfTheItemsThatAreLeft(int seed)
    {
        var random = new Random(seed);
        var (index, live) = (new RecallIndex(), new Dictionary<string, MemoryItem>(StringComparer.Ordinal));
        for (var round = 0; round < 40; round++)
        {
            var changes = new List<IndexChange>();
            for (var i = random.Next(1, 9); i > 0; i--)
            {
                var item = Stores.Random(random, random.Next(120));
                var gone = random.Next(4) == 0;
                changes.Add(new IndexChange(index.Watermark + changes.Count + 1, item.Id, gone ? null : item));
                if (gone)
                {
                    live.Remove(item.Id);
                }
                else
                {
                    live[item.Id] = item;
                }
            }

            index.Apply(changes);
        }

        using var directory = new TemporaryDirectory();
        index.Save(directory.Path);
        Assert.True(RecallIndex.Load(directory.Path).IsOk(out var loaded, out _));
        var fresh = new RecallIndex();
        fresh.Apply(Stores.Changes(live.Values.OrderBy(_ => random.Next())));

        Assert.Equal(live.Keys.Order(StringComparer.Ordinal), index.Ids.Order(StringComparer.Ordinal));
        for (var i = 0; i < 60; i++)
        {
            var query = Stores.RandomQuery(random);
            var expected = Stores.Text(fresh.Recall(query));
            Assert.Equal(expected, Stores.Text(index.Recall(query)));
            Assert.Equal(expected, Stores.Text(loaded.Recall(query)));
        }
    }

    [Fact]
    public void Recall_ByManyThreads_IsTheSameForAll()
    {
        var random = new Random(5);
        var index = new RecallIndex();
        index.Apply(Stores.Changes(Enumerable.Range(0, 400).Select(id => Stores.Random(random, id))));
        var queries = Enumerable.Range(0, 50).Select(_ => Stores.RandomQuery(random)).ToArray();
        var expected = queries.Select(query => Stores.Text(index.Recall(query))).ToArray();

        Parallel.For(0, 1_000, i => Assert.Equal(expected[i % 50], Stores.Text(index.Recall(queries[i % 50]))));
    }

    [Fact]
    public async Task Apply_WhileOthersRead_IsSeenWholeOrNotAtAll()
    {
        var index = new RecallIndex();
        index.Apply(Pair(0));
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                var hits = index.Recall(Stores.Ask("lantern")).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal).ToArray();
                Assert.Equal(2, hits.Length);
                Assert.Equal(hits[0]["left-".Length..], hits[1]["right-".Length..]);
            }
        })).ToArray();

        for (var version = 1; version <= 300; version++)
        {
            index.Apply(Pair(version));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);

        // Each version takes the place of the one before it in one step.
        IReadOnlyList<IndexChange> Pair(int version) =>
        [
            new((version * 4) + 1, $"left-{version - 1}", null),
            new((version * 4) + 2, $"right-{version - 1}", null),
            new((version * 4) + 3, $"left-{version}", Stores.Item($"left-{version}", "a lantern on the left")),
            new((version * 4) + 4, $"right-{version}", Stores.Item($"right-{version}", "a lantern on the right")),
        ];
    }
}
