using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Witan.Data.Backup;

namespace Witan.Data.Tests.Backup;

public sealed class ArchiveDamageTests
{
    public static TheoryData<string> Kinds => ["none", "passphrase", "key file"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Verify_AnyBitFlipped_IsRefused(string kind)
    {
        using var key = Archives.Key(kind);
        var archive = await Archives.SmallAsync(key);
        await Archives.VerifyAsync(archive, key);
        for (var bit = 0; bit < archive.Length * 8; bit++)
        {
            archive[bit / 8] ^= (byte)(1 << (bit % 8));
            await Archives.RefusedAsync(archive, key);
            archive[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        await Archives.VerifyAsync(archive, key);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Verify_CutAnywhere_IsRefusedAsDamaged(string kind)
    {
        using var key = Archives.Key(kind);
        var archive = await Archives.SmallAsync(key);
        for (var length = 0; length < archive.Length; length++)
        {
            var error = await Archives.RefusedAsync(archive[..length], key);
            Assert.Equal(StorageFault.Damaged, error.Fault);
            Assert.Contains(length <= ArchiveFormat.Magic.Length ? "not a Witan archive" : "cut short", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Verify_ChunksSwappedDroppedOrDoubled_IsRefused(string kind)
    {
        using var key = Archives.Key(kind);
        var archive = await Archives.WriteAsync(key, chunkBytes: 64, ("runs", [.. Enumerable.Range(0, 40).Select(number => new object?[] { number, $"row {number}" })]));
        var chunks = Chunks(archive, kind);
        Assert.True(chunks.Count > 4);
        await Archives.VerifyAsync(Join(archive, chunks), key);

        for (var index = 0; index + 1 < chunks.Count; index++)
        {
            var (before, one, other, after) = (chunks[..index], chunks[index], chunks[index + 1], chunks[(index + 2)..]);
            await SealRefusesAsync(Join(archive, [.. before, other, one, .. after]), key, index);
            await SealRefusesAsync(Join(archive, [.. before, other, .. after]), key, index);
            await SealRefusesAsync(Join(archive, [.. before, one, one, other, .. after]), key, index + 1);
            Assert.Contains("cut short", (await Archives.RefusedAsync(Join(archive, [.. before, one]), key)).Message, StringComparison.Ordinal);
        }
    }

    /// <summary>A cut between two chunks with the mark set on the last one that is left.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Verify_OtherChunkMarkedAsTheLast_IsRefused(string kind)
    {
        using var key = Archives.Key(kind);
        var archive = await Archives.SmallAsync(key);
        var chunks = Chunks(archive, kind);
        for (var index = 0; index < chunks.Count; index++)
        {
            var marked = chunks[index].ToArray();
            marked[4] ^= 1;
            await SealRefusesAsync(Join(archive, [.. chunks[..index], marked]), key, index);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Verify_ChunkOfAnotherArchive_IsRefused(string kind)
    {
        using var key = Archives.Key(kind);
        var archive = await Archives.SmallAsync(key);
        var chunks = Chunks(archive, kind);
        var others = Chunks(await Archives.SmallAsync(key), kind);
        for (var index = 0; index < chunks.Count; index++)
        {
            await SealRefusesAsync(Join(archive, [.. chunks[..index], others[index], .. chunks[(index + 1)..]]), key, index);
        }

        await SealRefusesAsync(Join(archive, others), key, index: 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Verify_BytesBehindTheEnd_AreRefused(string kind)
    {
        using var key = Archives.Key(kind);
        var archive = await Archives.SmallAsync(key);
        Assert.Contains("follow", (await Archives.RefusedAsync([.. archive, 0], key)).Message, StringComparison.Ordinal);
        await Archives.RefusedAsync([.. archive, .. archive], key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("WITAN")]
    [InlineData("SQLite format 3\0 and so on")]
    public async Task Verify_OtherFile_IsNoArchive(string content)
    {
        var error = await Archives.RefusedAsync([.. content.Select(character => (byte)character)], key: null);
        Assert.Equal(StorageFault.Damaged, error.Fault);
        Assert.Contains("not a Witan archive", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_NewerVersion_NamesIt()
    {
        var archive = await Archives.SmallAsync(key: null);
        archive[8] = 2;
        var error = await Archives.RefusedAsync(archive, key: null);
        Assert.Equal(StorageFault.Incompatible, error.Fault);
        Assert.Contains("format version 2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, 2, StorageFault.Incompatible)]
    [InlineData(10, 3, StorageFault.Incompatible)]
    [InlineData(9, 1, StorageFault.Damaged)]
    [InlineData(10, 1, StorageFault.Damaged)]
    [InlineData(11, 1, StorageFault.Damaged)]
    public async Task Verify_HeaderThatCannotBeWithAChecksumThatFits_IsRefused(int at, byte value, StorageFault fault)
    {
        var archive = await Archives.SmallAsync(key: null);
        archive[at] = value;
        SHA256.HashData(archive.AsSpan(0, 86), archive.AsSpan(86, 32));
        Assert.Equal(fault, (await Archives.RefusedAsync(archive, key: null)).Fault);
    }

    [Fact]
    public async Task Verify_AnyBytesAnywhere_AreRefusedAndNeverCrash()
    {
        var archive = await Archives.SmallAsync(key: null);
        Prop.ForAll<byte[]>(bytes =>
        {
            bytes ??= [];
            return IsRefused(bytes)
                && IsRefused([.. ArchiveFormat.Magic, .. bytes])
                && IsRefused([.. archive[..9], .. bytes])
                && IsRefused([.. archive[..ArchiveHeader.Length], .. bytes]);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Verify_AnyBytesUnderASealThatFits_AreRefusedAndNeverCrash() => Prop.ForAll<byte[]>(bytes =>
        IsRefused(Archives.SealAsync([0, .. bytes ?? []]).GetAwaiter().GetResult())
        && IsRefused(Archives.SealAsync([.. bytes ?? [], 1]).GetAwaiter().GetResult())).QuickCheckThrowOnFailure();

    /// <summary>The seal itself has to refuse: what the chunk holds would often, but not always, give it away too.</summary>
    private static async Task SealRefusesAsync(byte[] archive, ArchiveKey? key, int index) =>
        Assert.Contains($"damaged in its chunk {index + 1};", (await Archives.RefusedAsync(archive, key)).Message, StringComparison.Ordinal);

    private static bool IsRefused(byte[] archive) => Archives.RefusedAsync(archive, key: null).GetAwaiter().GetResult() is not null;

    private static List<byte[]> Chunks(byte[] archive, string kind)
    {
        var borders = Archives.Borders(archive, tagBytes: kind == "none" ? 32 : 16);
        return [.. borders.Zip(borders.Skip(1), (start, end) => archive[start..end])];
    }

    private static byte[] Join(byte[] archive, List<byte[]> chunks) =>
        [.. archive[..ArchiveHeader.Length], .. chunks.SelectMany(chunk => chunk)];
}
