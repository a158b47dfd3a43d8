using Witan.Memory.Recall;
using Witan.Memory.Recall.Ranking;
using Witan.Memory.Recall.Text;

namespace Witan.Memory.Tests.Recall;

/// <summary>Where a score comes from.</summary>
public sealed class RecallScoreTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Recall_WordsPart_IsBm25AsItsFormulaSays(int seed)
    {
        var random = new Random(seed);
        var items = Enumerable.Range(0, 150).Select(id => Stores.Random(random, id) with { Group = null, Vector = default }).ToArray();
        var index = new RecallIndex();
        foreach (var batch in items.Chunk(7))
        {
            index.Apply(Stores.Changes(batch, index.Watermark));
        }

        foreach (var word in (string[])["queue", "broker", "velvet"])
        {
            var hits = index.Recall(Stores.Ask(word) with { Limit = 150 }).Hits;
            var expected = Bm25(items, word).Where(entry => entry.Value > 0).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
            var top = expected.Values.DefaultIfEmpty(1).Max();

            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), hits.Where(hit => Part(hit, "words") > 0).Select(hit => hit.Id).Order(StringComparer.Ordinal));
            Assert.All(hits.Where(hit => expected.ContainsKey(hit.Id)), hit => Assert.Equal(expected[hit.Id] / top, Part(hit, "words"), 1e-9));
        }
    }

    [Fact]
    public void Recall_Parts_SumToTheScoreAndTheOrder()
    {
        var random = new Random(3);
        var index = new RecallIndex();
        index.Apply(Stores.Changes(Enumerable.Range(0, 300).Select(id => Stores.Random(random, id))));
        for (var i = 0; i < 200; i++)
        {
            var query = Stores.RandomQuery(random);
            var hits = index.Recall(query).Hits;

            Assert.All(hits, hit => Assert.Equal(hit.Score, hit.Parts.Sum(part => part.Contribution), 1e-6));
            Assert.True(hits.Count <= query.Limit);
            if (query.Lambda >= 1)
            {
                Assert.Equal(hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Score), hits.Select(hit => hit.Score));
            }
        }
    }

    [Fact]
    public void Recall_WithFilters_GivesOnlyWhatTheyAdmit()
    {
        var random = new Random(4);
        var items = Enumerable.Range(0, 300).Select(id => Stores.Random(random, id)).ToDictionary(item => item.Id, StringComparer.Ordinal);
        var index = new RecallIndex();
        index.Apply(Stores.Changes(items.Values));
        for (var i = 0; i < 200; i++)
        {
            var query = Stores.RandomQuery(random) with { Until = Stores.Noon.AddHours(-100) };

            Assert.All(index.Recall(query).Hits.Select(hit => items[hit.Id]), item => Assert.True(
                (query.Domain ?? item.Domain) == item.Domain && (query.Type ?? item.Type) == item.Type && (query.Outcome ?? item.Outcome) == item.Outcome
                && item.At >= (query.From ?? item.At) && item.At < query.Until));
        }
    }

    [Fact]
    public void Recall_AnswerBesideTheQuestion_IsLiftedByItsNeighbour()
    {
        var index = new RecallIndex();
        index.Apply(Stores.Changes(
        [
            Stores.Item("ask", "Maria: Which violin did you buy?", "talk", 3),
            Stores.Item("answer", "Tom: The one of copper.", "talk", 4),
            Stores.Item("far", "Tom: The one of timber.", "talk", 9),
            Stores.Item("other", "Tom: The one of copper.", "elsewhere", 4),
        ]));

        var hits = index.Recall(Stores.Ask("violin")).Hits;

        Assert.Equal(["ask", "answer"], hits.Select(hit => hit.Id));
    }

    [Fact]
    public void Recall_NameOfTheSpeaker_PutsTheirOwnWordsFirst()
    {
        var index = new RecallIndex();
        index.Apply(Stores.Changes(
        [
            Stores.Item("of", "Tom: I heard that Maria plays the violin", "a"),
            Stores.Item("by", "Maria: I am learning how to play the violin", "b"),
        ]));

        Assert.Equal("by", index.Recall(Stores.Ask("What does Maria play, the violin?")).Hits[0].Id);
    }

    [Fact]
    public void Recall_MisspeltWord_IsFoundByItsLetters()
    {
        var index = new RecallIndex();
        index.Apply(Stores.Changes([Stores.Item("a", "an embarrassing outage"), Stores.Item("b", "something else")]));

        var hit = Assert.Single(index.Recall(Stores.Ask("embarassing")).Hits);

        Assert.Equal("a", hit.Id);
        Assert.True(Part(hit, "n-grams") > 0);
    }

    [Fact]
    public void Recall_OldMatch_IsFirstWhateverItsAge()
    {
        var random = new Random(9);
        var filler = Enumerable.Range(0, 2_000).Select(id => Stores.Random(random, id) with { Domain = "ops" }).ToArray();
        var index = new RecallIndex();
        index.Apply(Stores.Changes(filler));
        for (var days = 1; days <= 1_826; days += 73)
        {
            var planted = Stores.Item($"old-{days}", $"the sunken bell number{days} of the abbey") with { At = Stores.Noon.AddDays(-days) };
            index.Apply([new IndexChange(index.Watermark + 1, planted.Id, planted)]);

            Assert.Equal(planted.Id, index.Recall(Stores.Ask($"Where is the bell number{days}?")).Hits[0].Id);
        }
    }

    [Fact]
    public void Recall_LowerLambda_LeavesOutNearCopies()
    {
        var index = new RecallIndex();
        var copies = Enumerable.Range(0, 20).Select(i => Stores.Item($"copy-{i:00}", $"the harbour ledger was lost in the tunnel item{i}"));
        var others = Enumerable.Range(0, 9).Select(i => Stores.Item($"other-{i}", $"harbour ledger tunnel alpha{i} bravo{i} charlie{i} delta{i} echo{i}"));
        index.Apply(Stores.Changes(copies.Concat(others)));

        var plain = index.Recall(Stores.Ask("harbour ledger tunnel")).Hits;
        var varied = index.Recall(Stores.Ask("harbour ledger tunnel") with { Lambda = 0.5 }).Hits;

        Assert.True(plain.Count(hit => hit.Id.StartsWith("copy", StringComparison.Ordinal)) >= 9);
        Assert.Equal(1, varied.Count(hit => hit.Id.StartsWith("copy", StringComparison.Ordinal)));
    }

    [Fact]
    public void Recall_Hierarchy_LooksIntoTheBestClustersOnly()
    {
        var items = Enumerable.Range(0, 40).Select(i => Stores.Item($"i{i}", i == 39 ? "lantern lantern" : "lantern and many other things of the house") with { At = Stores.Noon.AddDays(-56 * i) });
        var (flat, deep) = (new RecallIndex(), new RecallIndex(new RecallOptions { Hierarchy = true }));
        var changes = Stores.Changes(items);
        flat.Apply(changes);
        deep.Apply(changes);
        var query = Stores.Ask("lantern") with { Limit = 40 };

        Assert.Equal(40, flat.Recall(query).Hits.Count);
        Assert.Equal(RankSettings.ClustersMost, deep.Recall(query).Hits.Count);
        Assert.Equal("i39", deep.Recall(query).Hits[0].Id);
    }

    private static double Part(RecallHit hit, string name) => hit.Parts.SingleOrDefault(part => part.Name == name)?.Value ?? 0;

    private static Dictionary<string, double> Bm25(MemoryItem[] items, string word)
    {
        var words = items.ToDictionary(item => item.Id, item => ItemWords.Of(item.Text).Stems, StringComparer.Ordinal);
        var stem = EnglishStems.Of(word);
        var (holders, mean) = (words.Values.Count(stems => stems.Contains(stem)), words.Values.Average(stems => stems.Length));
        var rarity = Math.Log(1 + ((items.Length - holders + 0.5) / (holders + 0.5)));
        return words.ToDictionary(
            entry => entry.Key,
            entry =>
            {
                double count = entry.Value.Count(other => other == stem);
                return rarity * count * (0.9 + 1) / (count + (0.9 * (1 - 0.4 + (0.4 * entry.Value.Length / mean))));
            },
            StringComparer.Ordinal);
    }
}
