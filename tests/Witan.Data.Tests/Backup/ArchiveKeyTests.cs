using System.Buffers.Binary;
using System.Security.Cryptography;
using Witan.Data.Backup;

namespace Witan.Data.Tests.Backup;

public sealed class ArchiveKeyTests
{
    [Theory]
    [InlineData("passphrase")]
    [InlineData("key file")]
    public async Task Verify_WrongKey_IsRefusedByName(string kind)
    {
        using var key = Archives.Key(kind);
        using var other = Archives.Key(kind, secret: 2);
        await RefusedAsync(await Archives.SmallAsync(key), other, $"The {kind} does not open this archive");
    }

    [Theory]
    [InlineData("passphrase")]
    [InlineData("key file")]
    public async Task Verify_NoKeyForAnEncryptedArchive_AsksForTheRightOne(string kind)
    {
        using var key = Archives.Key(kind);
        await RefusedAsync(await Archives.SmallAsync(key), key: null, $"give the {kind}");
    }

    [Fact]
    public async Task Verify_KeyOfTheOtherKind_AsksForTheRightOne()
    {
        using var passphrase = Archives.Key("passphrase");
        using var file = Archives.Key("key file");
        await RefusedAsync(await Archives.SmallAsync(passphrase), file, "give the passphrase");
        await RefusedAsync(await Archives.SmallAsync(file), passphrase, "give the key file");
    }

    [Fact]
    public async Task Verify_KeyForAPlainArchive_IsRefusedSoThatNoForgedOneTakesItsPlace()
    {
        using var key = Archives.Key("passphrase");
        await RefusedAsync(await Archives.SmallAsync(key: null), key, "not encrypted");
    }

    [Fact]
    public async Task Verify_HeaderThatAsksForTooManyIterations_IsRefusedBeforeTheyAreDone()
    {
        using var key = Archives.Key("passphrase");
        var archive = await Archives.SmallAsync(key);
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(11), uint.MaxValue);
        SHA256.HashData(archive.AsSpan(0, 86), archive.AsSpan(86, 32));
        await RefusedAsync(archive, key, "4294967295 rounds");
    }

    [Fact]
    public async Task Verify_OtherIterationsThanTheKeyHasToday_TakesTheArchives()
    {
        using var old = ArchiveKey.FromPassphrase("correct horse", iterations: 3);
        using var now = ArchiveKey.FromPassphrase("correct horse");
        await Archives.VerifyAsync(await Archives.SmallAsync(old), now);
    }

    [Fact]
    public async Task Write_Passphrase_PaysTheFullIterations()
    {
        using var key = ArchiveKey.FromPassphrase("correct horse");
        var archive = await Archives.SmallAsync(key);
        Assert.Equal(600_000, BinaryPrimitives.ReadInt32LittleEndian(archive.AsSpan(11)));
    }

    [Fact]
    public async Task Verify_HeaderOfAnotherProof_DoesNotOpen()
    {
        using var key = Archives.Key("key file");
        var archive = await Archives.SmallAsync(key);
        archive[60] ^= 1;
        SHA256.HashData(archive.AsSpan(0, 86), archive.AsSpan(86, 32));
        await RefusedAsync(archive, key, "does not open");
    }

    [Fact]
    public void From_TooLittleOrTooMuch_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => ArchiveKey.FromPassphrase(string.Empty));
        Assert.Throws<ArgumentException>(() => ArchiveKey.FromKeyFile(new byte[31]));
        Assert.Throws<ArgumentException>(() => ArchiveKey.FromKeyFile(new byte[ArchiveKey.KeyFileBytesMax + 1]));
    }

    [Fact]
    public void FromPassphrase_NoText_IsRefusedWithoutTellingAnyOfIt()
    {
        var error = Assert.Throws<ArgumentException>(() => ArchiveKey.FromPassphrase("hush\uD83D"));
        Assert.Null(error.InnerException);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("D83D", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ToString_TellsTheKindOnly()
    {
        using var key = ArchiveKey.FromPassphrase("hush");
        Assert.Equal("a passphrase", key.ToString());
    }

    [Fact]
    public async Task Disposed_KeyOpensNothingAndTheCallersBytesStay()
    {
        var content = Enumerable.Repeat((byte)1, 32).ToArray();
        var key = ArchiveKey.FromKeyFile(content);
        var archive = await Archives.SmallAsync(key);
        key.Dispose();
        Assert.All(content, value => Assert.Equal(1, value));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Archives.VerifyAsync(archive, key));
    }

    [Fact]
    public async Task Disposed_WhileAWriterHasIt_DoesNotMatter()
    {
        var output = new MemoryStream();
        var key = Archives.Key("key file");
        await using var writer = new ArchiveWriter(output, key);
        key!.Dispose();
        await writer.CompleteAsync(Archives.Head, CancellationToken.None);
        using var again = Archives.Key("key file");
        await Archives.VerifyAsync(output.ToArray(), again);
    }

    private static async Task RefusedAsync(byte[] archive, ArchiveKey? key, string part)
    {
        var error = await Archives.RefusedAsync(archive, key);
        Assert.Equal(StorageFault.Incompatible, error.Fault);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("correct horse", error.ToString(), StringComparison.Ordinal);
    }
}
