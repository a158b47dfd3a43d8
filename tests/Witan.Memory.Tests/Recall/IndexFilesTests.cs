using System.Text;
using Witan.Kernel.Results;
using Witan.Memory.Recall;
using Witan.Testing;

namespace Witan.Memory.Tests.Recall;

/// <summary>What lies on the disk is whole, or it is said which file is not.</summary>
public sealed class IndexFilesTests
{
    [Fact]
    public void Load_AnyByteChanged_NamesTheDamagedFile()
    {
        using var directory = new TemporaryDirectory();
        Small().Save(directory.Path);
        foreach (var path in Directory.GetFiles(directory.Path))
        {
            var bytes = File.ReadAllBytes(path);
            for (var at = 0; at < bytes.Length; at++)
            {
                bytes[at] ^= 0x40;
                File.WriteAllBytes(path, bytes);
                bytes[at] ^= 0x40;

                Assert.False(RecallIndex.Load(directory.Path).IsOk(out _, out var refusal));
                Assert.Equal(Path.GetFileName(path), Assert.IsType<DamagedSegment>(refusal).File);
            }

            File.WriteAllBytes(path, bytes);
        }

        Assert.True(RecallIndex.Load(directory.Path).IsOk(out _, out _));
    }

    [Fact]
    public void Load_FileCutShortOrGone_NamesIt()
    {
        using var directory = new TemporaryDirectory();
        Small().Save(directory.Path);
        var segment = Directory.GetFiles(directory.Path, "*.seg").Single();
        var bytes = File.ReadAllBytes(segment);
        File.WriteAllBytes(segment, bytes[..^1]);

        Assert.False(RecallIndex.Load(directory.Path).IsOk(out _, out var cut));
        Assert.Equal(Path.GetFileName(segment), Assert.IsType<DamagedSegment>(cut).File);
        File.Delete(segment);
        Assert.False(RecallIndex.Load(directory.Path).IsOk(out _, out var gone));
        Assert.IsType<DamagedSegment>(gone);
    }

    [Fact]
    public void Load_NothingSaved_SaysSo()
    {
        using var directory = new TemporaryDirectory();

        Assert.False(RecallIndex.Load(Path.Combine(directory.Path, "none")).IsOk(out _, out var refusal));
        Assert.IsType<NotFound>(refusal);
    }

    [Fact]
    public void Save_AfterDamageAndRebuild_IsWholeAgain()
    {
        using var directory = new TemporaryDirectory();
        Small().Save(directory.Path);
        File.WriteAllBytes(Directory.GetFiles(directory.Path, "*.seg").Single(), [1, 2, 3]);

        Small().Save(directory.Path);

        Assert.True(RecallIndex.Load(directory.Path).IsOk(out var loaded, out _));
        Assert.Equal(2, loaded.Count);
        Assert.Equal(2, Directory.GetFiles(directory.Path).Length);
    }

    [Fact]
    public void Erase_LeavesNoWordAndNoIdInTheFiles()
    {
        using var directory = new TemporaryDirectory();
        var index = Small();
        index.Apply([new IndexChange(3, "canary-id-7", Stores.Item("canary-id-7", "the zanzibarcanary sings")), new IndexChange(4, "c", Stores.Item("c", "a lantern sings"))]);
        index.Save(directory.Path);
        Assert.Contains(Directory.GetFiles(directory.Path), path => Holds(path, "zanzibarcanari") || Holds(path, "zanzibarcanary"));

        Assert.Equal(1, index.Erase(["canary-id-7"]));
        index.Save(directory.Path);

        Assert.DoesNotContain(Directory.GetFiles(directory.Path), path => Holds(path, "zanzibar") || Holds(path, "canary-id"));
        Assert.Empty(index.Recall(Stores.Ask("zanzibarcanary")).Hits);
        Assert.NotEmpty(index.Recall(Stores.Ask("sings")).Hits);
    }

    [Fact]
    public void Erase_OfWhatWasRemovedBefore_RewritesItsSegment()
    {
        using var directory = new TemporaryDirectory();
        var index = new RecallIndex();
        index.Apply(Stores.Changes(Enumerable.Range(0, 20).Select(i => Stores.Item($"i{i}", i == 7 ? "zanzibarcanary" : "a lantern"))));
        index.Apply([new IndexChange(21, "i7", null)]);

        Assert.Equal(0, index.Erase(["i7"]));
        index.Save(directory.Path);

        Assert.DoesNotContain(Directory.GetFiles(directory.Path), path => Holds(path, "zanzibar"));
        Assert.Equal(19, index.Count);
    }

    private static bool Holds(string path, string text) => File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private static RecallIndex Small()
    {
        var index = new RecallIndex();
        index.Apply([new IndexChange(1, "a", Stores.Item("a", "the queue overflowed", "g", 1)), new IndexChange(2, "b", Stores.Item("b", "a lantern") with { Vector = new[] { 1f, 2f } })]);
        return index;
    }
}
