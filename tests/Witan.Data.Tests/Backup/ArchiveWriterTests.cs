using Witan.Data.Backup;
using Witan.Data.Rows;

namespace Witan.Data.Tests.Backup;

public sealed class ArchiveWriterTests
{
    [Fact]
    public async Task WriteRow_BeforeATableOrOfOtherWidth_IsRefused()
    {
        await using var writer = new ArchiveWriter(new MemoryStream());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await writer.WriteRowAsync([1L], CancellationToken.None));
        await writer.BeginTableAsync("t", ["a", "b"], CancellationToken.None);
        await Assert.ThrowsAsync<ArgumentException>(async () => await writer.WriteRowAsync([1L], CancellationToken.None));
    }

    [Fact]
    public async Task WriteRow_Refused_LeavesTheArchiveSound()
    {
        var output = new MemoryStream();
        await using var writer = new ArchiveWriter(output);
        await writer.BeginTableAsync("t", ["a", "b"], CancellationToken.None);
        await Assert.ThrowsAsync<ArgumentException>(async () => await writer.WriteRowAsync([1L, 1m], CancellationToken.None));
        await Assert.ThrowsAsync<StorageException>(async () => await writer.WriteRowAsync([1L, new byte[RowCodec.BytesMax]], CancellationToken.None));
        await writer.WriteRowAsync([1L, 2L], CancellationToken.None);
        await writer.CompleteAsync(Archives.Head, CancellationToken.None);
        Assert.Equal(1, Assert.Single((await Archives.VerifyAsync(output.ToArray(), key: null)).Tables).Rows);
    }

    [Fact]
    public async Task BeginTable_SameNameTwice_IsRefused()
    {
        await using var writer = new ArchiveWriter(new MemoryStream());
        await writer.BeginTableAsync("t", ["a"], CancellationToken.None);
        await Assert.ThrowsAsync<ArgumentException>(async () => await writer.BeginTableAsync("t", ["b"], CancellationToken.None));
    }

    [Fact]
    public async Task BeginTable_OverTheLimit_NamesIt()
    {
        await using var writer = new ArchiveWriter(new MemoryStream());
        for (var table = 0; table < ArchiveFormat.TablesMax; table++)
        {
            await writer.BeginTableAsync($"t{table}", [], CancellationToken.None);
        }

        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await writer.BeginTableAsync("more", [], CancellationToken.None));
        Assert.Contains("10000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_AfterTheEnd_IsRefused()
    {
        await using var writer = new ArchiveWriter(new MemoryStream());
        await writer.CompleteAsync(Archives.Head, CancellationToken.None);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await writer.BeginTableAsync("t", ["a"], CancellationToken.None));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.CompleteAsync(Archives.Head, CancellationToken.None));
    }

    [Fact]
    public async Task Dispose_NotCompleted_LeavesAnArchiveThatIsRefusedAndTheStreamOpen()
    {
        var output = new MemoryStream();
        await using (var writer = new ArchiveWriter(output, key: null, chunkBytes: 16))
        {
            await writer.BeginTableAsync("t", ["a"], CancellationToken.None);
            await writer.WriteRowAsync([new byte[100]], CancellationToken.None);
        }

        Assert.True(output.CanWrite);
        Assert.Contains("cut short", (await Archives.RefusedAsync(output.ToArray(), key: null)).Message, StringComparison.Ordinal);
    }

    /// <summary>Each write of the stream fails in turn: the error comes as it is, and nothing follows half an archive.</summary>
    [Fact]
    public async Task Write_StreamFails_TakesNothingMoreAndLeavesNoArchive()
    {
        for (var write = 1; ; write++)
        {
            var output = new FailingStream(write);
            await using var writer = new ArchiveWriter(output, key: null, chunkBytes: 16);
            try
            {
                await writer.BeginTableAsync("t", ["a"], CancellationToken.None);
                await writer.WriteRowAsync([new byte[100]], CancellationToken.None);
                await writer.CompleteAsync(Archives.Head, CancellationToken.None);
                Assert.True(write > 10);
                break; // The archive ended before this write: every one has had its turn.
            }
            catch (IOException)
            {
                await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.CompleteAsync(Archives.Head, CancellationToken.None));
                await Archives.RefusedAsync(output.ToArray(), key: null);
            }
        }
    }

    [Fact]
    public async Task Write_Cancelled_LeavesAnArchiveThatIsRefused()
    {
        var output = new MemoryStream();
        await using var writer = new ArchiveWriter(output);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.CompleteAsync(Archives.Head, cancelled.Token));
        await Archives.RefusedAsync(output.ToArray(), key: null);
    }

    [Fact]
    public async Task Read_Cancelled_Ends()
    {
        var archive = await Archives.SmallAsync(key: null);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ArchiveReader.VerifyAsync(new MemoryStream(archive), key: null, cancelled.Token));
    }
}
