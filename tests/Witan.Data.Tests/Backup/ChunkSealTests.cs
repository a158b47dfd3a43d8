using System.Security.Cryptography;
using Witan.Data.Backup;

namespace Witan.Data.Tests.Backup;

public sealed class ChunkSealTests
{
    public static TheoryData<bool> Keys => [false, true];

    [Theory]
    [MemberData(nameof(Keys))]
    public void TryOpen_AnythingElseThanWhatWasClosed_IsFalse(bool hasKey)
    {
        var payload = "payload"u8.ToArray();
        using var seal = Seal(hasKey, header: 1);
        var tag = new byte[seal.TagBytes];
        seal.Close(3, isLast: false, payload, tag);

        Assert.True(Opens(seal, 3, isLast: false, payload, tag));
        Assert.False(Opens(seal, 2, isLast: false, payload, tag));
        Assert.False(Opens(seal, 3 + (1u << 24), isLast: false, payload, tag));
        Assert.False(Opens(seal, 3, isLast: true, payload, tag));
        Assert.False(Opens(seal, 3, isLast: false, payload[1..], tag));
        Assert.False(Opens(seal, 3, isLast: false, [.. payload, 0], tag));
        using var other = Seal(hasKey, header: 2);
        Assert.False(Opens(other, 3, isLast: false, payload, tag));
    }

    [Fact]
    public void Close_WithAKey_ReplacesThePayload()
    {
        var payload = "payload"u8.ToArray();
        using var seal = Seal(hasKey: true, header: 1);
        var tag = new byte[seal.TagBytes];
        seal.Close(0, isLast: true, payload, tag);
        Assert.NotEqual("payload"u8.ToArray(), payload);
        Assert.True(seal.TryOpen(0, isLast: true, payload, tag));
        Assert.Equal("payload"u8.ToArray(), payload);
    }

    private static ChunkSeal Seal(bool hasKey, byte header)
    {
        var digest = SHA256.HashData([header]);
        return hasKey ? new CipherSeal(new byte[32], new byte[CipherSeal.NoncePrefixBytes], digest) : new DigestSeal(digest);
    }

    private static bool Opens(ChunkSeal seal, uint number, bool isLast, byte[] payload, byte[] tag) =>
        seal.TryOpen(number, isLast, payload.ToArray(), tag);
}
