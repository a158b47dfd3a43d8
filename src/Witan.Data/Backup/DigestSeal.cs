using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Witan.Data.Backup;

/// <summary>SHA-256 over the chunk and its place, for archives without a key: finds every accident, and no forger.</summary>
internal sealed class DigestSeal : ChunkSeal
{
    private const int MarkAt = SHA256.HashSizeInBytes + sizeof(uint);
    private const int LengthAt = MarkAt + 1;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _place = new byte[LengthAt + sizeof(uint)];

    /// <summary>Initializes a new instance of the <see cref="DigestSeal"/> class.</summary>
    public DigestSeal(ReadOnlySpan<byte> headerDigest) => headerDigest.CopyTo(_place);

    /// <inheritdoc/>
    public override int TagBytes => SHA256.HashSizeInBytes;

    /// <inheritdoc/>
    public override void Close(uint number, bool isLast, Span<byte> payload, Span<byte> tag)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_place.AsSpan(SHA256.HashSizeInBytes), number);
        _place[MarkAt] = isLast ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt32LittleEndian(_place.AsSpan(LengthAt), (uint)payload.Length);
        _hash.AppendData(_place);
        _hash.AppendData(payload);
        _hash.GetHashAndReset(tag);
    }

    /// <inheritdoc/>
    public override bool TryOpen(uint number, bool isLast, Span<byte> payload, ReadOnlySpan<byte> tag)
    {
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        Close(number, isLast, payload, expected);
        return expected.SequenceEqual(tag);
    }

    /// <inheritdoc/>
    public override void Dispose() => _hash.Dispose();
}
