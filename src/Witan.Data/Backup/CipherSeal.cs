using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Witan.Data.Backup;

/// <summary>AES-256-GCM in the STREAM construction.</summary>
internal sealed class CipherSeal : ChunkSeal
{
    /// <summary>The random bytes that every nonce of an archive begins with.</summary>
    public const int NoncePrefixBytes = NonceBytes - sizeof(uint) - 1;

    private const int NonceBytes = 12;
    private const int TagLength = 16;

    private readonly AesGcm _cipher;
    private readonly byte[] _nonce = new byte[NonceBytes];
    private readonly byte[] _headerDigest;

    /// <summary>Initializes a new instance of the <see cref="CipherSeal"/> class.</summary>
    public CipherSeal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> noncePrefix, ReadOnlySpan<byte> headerDigest)
    {
        _cipher = new AesGcm(key, TagLength);
        noncePrefix.CopyTo(_nonce);
        _headerDigest = headerDigest.ToArray();
    }

    /// <inheritdoc/>
    public override int TagBytes => TagLength;

    /// <inheritdoc/>
    public override void Close(uint number, bool isLast, Span<byte> payload, Span<byte> tag) =>
        _cipher.Encrypt(Nonce(number, isLast), payload, payload, tag, _headerDigest);

    /// <inheritdoc/>
    public override bool TryOpen(uint number, bool isLast, Span<byte> payload, ReadOnlySpan<byte> tag)
    {
        try
        {
            _cipher.Decrypt(Nonce(number, isLast), payload, tag, payload, _headerDigest);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => _cipher.Dispose();

    private byte[] Nonce(uint number, bool isLast)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_nonce.AsSpan(NoncePrefixBytes), number);
        _nonce[^1] = isLast ? (byte)1 : (byte)0;
        return _nonce;
    }
}
