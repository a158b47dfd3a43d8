using Witan.Memory.Recall;
using Witan.Testing;

namespace Witan.Memory.Tests.Recall;

/// <summary>What an index promises to the store that feeds it.</summary>
public sealed class RecallIndexTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 8, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Apply_ItemAndThenItsRemoval_IsFoundAndThenGone()
    {
        var index = new RecallIndex();
        index.Apply([new IndexChange(1, "a", Item("a", "the queue overflowed"))]);

        var hit = Assert.Single(index.Recall(Ask("queue")).Hits);
        Assert.Equal("a", hit.Id);
        Assert.Equal(hit.Score, hit.Parts.Sum(part => part.Contribution), 1e-6);
        index.Apply([new IndexChange(2, "a", null)]);

        Assert.Empty(index.Recall(Ask("queue")).Hits);
        Assert.Equal((2, 0, false), (index.Watermark, index.Count, index.Contains("a")));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(4)]
    public void Apply_SequenceNotAboveTheWatermark_IsRefusedWhole(long sequence)
    {
        var index = new RecallIndex();
        index.Apply([new IndexChange(5, "a", Item("a", "queue"))]);

        Assert.Throws<ArgumentException>(() => index.Apply([new IndexChange(6, "b", Item("b", "queue")), new IndexChange(sequence, "c", Item("c", "queue"))]));

        Assert.Equal((5, 1), (index.Watermark, index.Count));
    }

    [Fact]
    public void SaveAndLoad_GiveTheSameAnswers()
    {
        using var directory = new TemporaryDirectory();
        var index = new RecallIndex();
        index.Apply([new IndexChange(7, "a", Item("a", "the queue overflowed")), new IndexChange(9, "b", Item("b", "nothing of note"))]);

        index.Save(directory.Path);

        Assert.True(RecallIndex.Load(directory.Path).IsOk(out var loaded, out _));
        Assert.Equal((9, 2), (loaded.Watermark, loaded.Count));
        Assert.Equal(["a", "b"], loaded.Ids.Order());
        Assert.Equal("a", Assert.Single(loaded.Recall(Ask("queue")).Hits).Id);
    }

    [Fact]
    public void Erase_ForgetsAndCounts()
    {
        var index = new RecallIndex();
        index.Apply([new IndexChange(1, "a", Item("a", "queue")), new IndexChange(2, "b", Item("b", "queue"))]);

        Assert.Equal(1, index.Erase(["a", "unknown"]));

        Assert.Equal(["b"], index.Ids);
    }

    private static RecallQuery Ask(string text) => new() { Text = text, Now = Noon };

    private static MemoryItem Item(string id, string text) => new() { Id = id, Domain = "ops", Type = "incident", At = Noon, Text = text };
}
