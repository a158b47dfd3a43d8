using FsCheck;
using FsCheck.Fluent;
using Witan.Data.Backup;
using Witan.Data.Rows;
using Witan.Data.Tests.Rows;

namespace Witan.Data.Tests.Backup;

public sealed class ArchiveRoundTripTests
{
    public static TheoryData<string> Kinds => ["none", "passphrase", "key file"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Read_WhatWasWritten_GivesTheSameTablesRowsAndManifest(string kind)
    {
        using var key = Archives.Key(kind);
        var blob = Blob(700_000);
        object?[][] rows = [[1L, "naïve – 日本語 🟡", null], [long.MinValue, blob, -0.5], [null, "", Array.Empty<byte>()], [3L, new string('ü', 300_000), 1L]];
        var archive = await Archives.WriteAsync(key, ArchiveFormat.ChunkBytes, ("no rows", []), ("Über \"all\"", rows), ("last", []));

        var visitor = new RecordingVisitor();
        var manifest = await ArchiveReader.ReadAsync(new MemoryStream(archive), key, visitor, CancellationToken.None);

        Assert.Equal(["no rows", "Über \"all\"", "last"], visitor.Tables.Select(table => table.Name));
        Assert.Equal(["c1", "c2", "c3"], visitor.Tables[1].Columns);
        Assert.Equal(rows.Select(Text), visitor.Tables[1].Rows.Select(Text));
        Assert.Empty(visitor.Tables[0].Rows);
        Assert.Equal([0L, 4L, 0L], manifest.Tables.Select(table => table.Rows));
        Assert.Equal(manifest.ToJson(), (await Archives.VerifyAsync(archive, key)).ToJson());
    }

    [Fact]
    public async Task Complete_ReturnsTheManifestThatAReaderWillReturn()
    {
        var output = new MemoryStream();
        await using var writer = new ArchiveWriter(output);
        await writer.BeginTableAsync("runs", ["id"], CancellationToken.None);
        await writer.WriteRowAsync([7L], CancellationToken.None);
        var written = await writer.CompleteAsync(Archives.Head, CancellationToken.None);

        var read = await Archives.VerifyAsync(output.ToArray(), key: null);

        var expected = new TableChecksum();
        expected.Add(RowCodec.Encode([7L]));
        Assert.Equal(written.ToJson(), read.ToJson());
        Assert.Equal(1, read.FormatVersion);
        Assert.Equal(Archives.Head.CreatedAt, read.CreatedAt);
        Assert.Equal("0.1.0", read.ProgramVersion);
        Assert.Equal("sqlite", read.Engine);
        Assert.Equal(Archives.Head.Migrations, read.Migrations);
        Assert.Equal(expected.ToHex(), Assert.Single(read.Tables).Checksum);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Read_NothingInIt_GivesAnEmptyManifest(string kind)
    {
        using var key = Archives.Key(kind);
        Assert.Empty((await Archives.VerifyAsync(await Archives.WriteAsync(key, ArchiveFormat.ChunkBytes), key)).Tables);
    }

    [Fact]
    public void Read_AnyRowsInChunksOfAnySize_GivesTheSame() => Prop.ForAll(
        AnyRows.Many,
        Gen.Choose(1, 400).ToArbitrary(),
        (rows, chunkBytes) => ReadsBackAsync(rows, chunkBytes).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Read_StreamThatGivesAByteAtATime_GivesTheSame()
    {
        var archive = await Archives.SmallAsync(key: null);
        var manifest = await ArchiveReader.VerifyAsync(new TricklingStream(archive), key: null, CancellationToken.None);
        Assert.Equal(2, manifest.Tables.Count);
    }

    [Fact]
    public async Task Write_SameRowsTwice_SharesNoChunk()
    {
        using var key = Archives.Key("key file");
        var first = await Archives.SmallAsync(key);
        var second = await Archives.SmallAsync(key);
        Assert.NotEqual(first[ArchiveHeader.Length..], second[ArchiveHeader.Length..]);
    }

    [Fact]
    public async Task Write_Encrypted_TellsNothingOfTheRows()
    {
        // Random bytes, because compression leaves them readable in a plain archive.
        using var key = Archives.Key("key file");
        var secret = Blob(200_000);
        var plain = await Archives.WriteAsync(key: null, ArchiveFormat.ChunkBytes, ("t", [[secret]]));
        var encrypted = await Archives.WriteAsync(key, ArchiveFormat.ChunkBytes, ("t", [[secret]]));
        Assert.True(plain.AsSpan().IndexOf(secret.AsSpan(50_000, 32)) > 0);
        Assert.True(encrypted.AsSpan().IndexOf(secret.AsSpan(50_000, 32)) < 0);
    }

    private static async Task<bool> ReadsBackAsync(object?[][] rows, int chunkBytes)
    {
        // A table has rows of one width; each row gets a table of its own here.
        var archive = await Archives.WriteAsync(key: null, chunkBytes, [.. rows.Select((row, index) => ($"t{index}", new[] { row }))]);
        var visitor = new RecordingVisitor();
        await ArchiveReader.ReadAsync(new MemoryStream(archive), key: null, visitor, CancellationToken.None);
        return visitor.Tables.Select(table => RowCodec.Encode(Assert.Single(table.Rows)))
            .SequenceEqual(rows.Select(row => RowCodec.Encode(row)), EqualityComparer<byte[]>.Create((one, other) => one.AsSpan().SequenceEqual(other)));
    }

    private static string Text(object?[] row) => Convert.ToHexString(RowCodec.Encode(row));

    private static byte[] Blob(int length)
    {
        var blob = new byte[length];
        new Random(1).NextBytes(blob);
        return blob;
    }
}
