using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Witan.Data.Backup;
using Witan.Data.Rows;

namespace Witan.Data.Tests.Backup;

/// <summary>Archives whose seals fit and whose content does not: a forger can make them where there is no key.</summary>
public sealed class ArchiveContradictionTests
{
    private static readonly (ArchiveRecord Kind, byte[] Body) Table = (ArchiveRecord.Table, RowCodec.Encode(["t", "a"]));
    private static readonly (ArchiveRecord Kind, byte[] Body) Row = (ArchiveRecord.Row, RowCodec.Encode([1L]));
    private static readonly string Sum = Checksum([1L]);

    [Fact]
    public async Task Verify_ForgedAsTheWriterWould_IsAccepted() =>
        Assert.Single((await Archives.VerifyAsync(await Archives.ForgeAsync(Table, Row, Manifest(new BackupTable("t", ["a"], 1, Sum))), key: null)).Tables);

    [Fact]
    public async Task Verify_ManifestOfOtherTables_IsRefused()
    {
        foreach (var told in new BackupTable[][]
        {
            [],
            [new("t", ["a"], 1, Sum), new("u", ["a"], 0, Sum)],
            [new("u", ["a"], 1, Sum)],
            [new("t", ["b"], 1, Sum)],
            [new("t", ["a", "b"], 1, Sum)],
            [new("t", ["a"], 2, Sum)],
            [new("t", ["a"], 1, Checksum([2L]))],
            [null!],
        })
        {
            await RefusedAsync(Table, Row, Manifest(told));
        }
    }

    [Fact]
    public async Task Verify_ManifestMissingOrUnreadable_IsRefused()
    {
        await RefusedAsync(Table, Row);
        foreach (var json in new[] { "", "null", "{}", "[]", "{", "nonsense", new string('[', 1000) })
        {
            await RefusedAsync((ArchiveRecord.Manifest, Encoding.UTF8.GetBytes(json)));
        }

        var sound = Encoding.UTF8.GetString(Archives.Manifest());
        await RefusedAsync((ArchiveRecord.Manifest, Encoding.UTF8.GetBytes(sound.Replace("\"formatVersion\":1", "\"formatVersion\":2", StringComparison.Ordinal))));
        await RefusedAsync((ArchiveRecord.Manifest, Encoding.UTF8.GetBytes(sound.Replace("\"tables\":[]", "\"tables\":null", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Verify_RecordsThatDoNotFit_AreRefused()
    {
        var manifest = Manifest(new BackupTable("t", ["a"], 1, Sum));
        await RefusedAsync(Row, Table, manifest);
        await RefusedAsync(Table, (ArchiveRecord.Row, RowCodec.Encode([1L, 2L])), manifest);
        await RefusedAsync(Table, (ArchiveRecord.Row, [9]), manifest);
        await RefusedAsync(Table, Row, Table, manifest);
        await RefusedAsync(Table, Row, manifest, Row);
        await RefusedAsync(Table, Row, manifest, manifest);
        await RefusedAsync((ArchiveRecord.Table, RowCodec.Encode([])), manifest);
        await RefusedAsync((ArchiveRecord.Table, RowCodec.Encode(["t", null])), manifest);
        await RefusedAsync(((ArchiveRecord)9, []), manifest);
    }

    [Fact]
    public async Task Verify_RecordLongerThanARow_IsRefusedBeforeItIsRead()
    {
        var length = new byte[Varint.BytesMax];
        var size = Varint.Write(length, RowCodec.BytesMax + 1);
        Assert.Contains("longer", (await Archives.RefusedAsync(await Archives.SealAsync([2, .. length[..size], 0]), key: null)).Message, StringComparison.Ordinal);
        await Archives.RefusedAsync(await Archives.SealAsync([2, .. Enumerable.Repeat((byte)0xFF, 20)], chunkBytes: 3), key: null);
    }

    [Fact]
    public async Task Verify_PayloadThatUnpacksToMoreThanAChunk_IsRefused()
    {
        var bomb = new byte[ArchiveFormat.PayloadBytesMax];
        Assert.True(BrotliEncoder.TryCompress(new byte[100 * 1024 * 1024], bomb, out var length, quality: 1, window: 24));
        Assert.Equal(StorageFault.Damaged, (await Archives.RefusedAsync(OneChunk(bomb[..length]), key: null)).Fault);
        await Archives.RefusedAsync(OneChunk([1, 2, 3]), key: null);
        Assert.True(BrotliEncoder.TryCompress([], bomb, out length));
        await Archives.RefusedAsync(OneChunk(bomb[..length]), key: null);
    }

    private static byte[] OneChunk(byte[] payload)
    {
        var header = ArchiveHeader.Create(key: null, out var seal);
        var frame = new byte[ArchiveFormat.FrameBytes];
        BinaryPrimitives.WriteInt32LittleEndian(frame, payload.Length);
        frame[4] = 1;
        var tag = new byte[seal.TagBytes];
        seal.Close(0, isLast: true, payload, tag);
        seal.Dispose();
        return [.. header.Bytes.Span, .. frame, .. payload, .. tag];
    }

    private static (ArchiveRecord Kind, byte[] Body) Manifest(params BackupTable[] tables) => (ArchiveRecord.Manifest, Archives.Manifest(tables));

    private static async Task RefusedAsync(params (ArchiveRecord Kind, byte[] Body)[] records) =>
        Assert.Equal(StorageFault.Damaged, (await Archives.RefusedAsync(await Archives.ForgeAsync(records), key: null)).Fault);

    private static string Checksum(object?[] row)
    {
        var checksum = new TableChecksum();
        checksum.Add(RowCodec.Encode(row));
        return checksum.ToHex();
    }
}
