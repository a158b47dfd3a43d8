using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Witan.Models.Cache.Disk;

/// <summary>Tells whether a row is what was written: over its key, whose it is, when it ends, and its content. For one thread at a time.</summary>
internal sealed class AnswerChecksum : IDisposable
{
    /// <summary>The first half of a SHA-256: by chance two rows share it once in 2^128.</summary>
    public const int Length = 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Writes the checksum of a row.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="expiresMs">When it ends, in milliseconds since 1970.</param>
    /// <param name="content">Its content.</param>
    /// <param name="destination">At least <see cref="Length"/> bytes.</param>
    public void Write(in CacheKey key, long expiresMs, ReadOnlySpan<byte> content, Span<byte> destination)
    {
        Span<byte> head = stackalloc byte[CacheKey.HashBytes + 16];
        key.CopyTo(head);
        BinaryPrimitives.WriteInt64LittleEndian(head[CacheKey.HashBytes..], expiresMs);
        BinaryPrimitives.WriteInt32LittleEndian(head[(CacheKey.HashBytes + 8)..], key.Tenant.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[(CacheKey.HashBytes + 12)..], content.Length);
        _hash.AppendData(head);
        _hash.AppendData(MemoryMarshal.AsBytes(key.Tenant.AsSpan()));
        _hash.AppendData(content);
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(whole);
        whole[..Length].CopyTo(destination);
    }

    /// <summary>Gets whether a row has the checksum that it should have.</summary>
    public bool Matches(in CacheKey key, long expiresMs, ReadOnlySpan<byte> content, ReadOnlySpan<byte> checksum)
    {
        Span<byte> expected = stackalloc byte[Length];
        Write(key, expiresMs, content, expected);
        return checksum.SequenceEqual(expected);
    }

    public void Dispose() => _hash.Dispose();
}
