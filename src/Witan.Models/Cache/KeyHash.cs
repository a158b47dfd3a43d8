using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Witan.Models.Cache;

/// <summary>Hashes fields so that no two lists of fields are the same bytes: each one brings its kind and its length. For one thread at a time.</summary>
internal sealed class KeyHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a text, or that there is none; none and an empty one differ.</summary>
    /// <remarks>As it lies in memory, not as UTF-8: there all broken surrogates would be the same.</remarks>
    public KeyHash Add(string? text) => text is null ? Add((byte)'n', []) : Add((byte)'t', MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>Adds a number, or that there is none.</summary>
    public KeyHash Add(long? number)
    {
        if (number is not { } value)
        {
            return Add((byte)'n', []);
        }

        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return Add((byte)'i', bytes);
    }

    /// <summary>Adds a fraction, or that there is none: its bits, so that nothing is rounded.</summary>
    public KeyHash Add(float? number) => Add(number is { } value ? BitConverter.SingleToInt32Bits(value) : (long?)null);

    /// <summary>Adds a yes or no, or that there is none.</summary>
    public KeyHash Add(bool? flag) => Add(flag is { } value ? (value ? 1 : 0) : (long?)null);

    /// <summary>Adds bytes.</summary>
    public KeyHash Add(ReadOnlySpan<byte> bytes) => Add((byte)'b', bytes);

    /// <summary>Gets the key, and is empty again.</summary>
    public CacheKey Take(string tenant)
    {
        Span<byte> hash = stackalloc byte[CacheKey.HashBytes];
        _hash.GetHashAndReset(hash);
        return new CacheKey(tenant, hash);
    }

    public void Dispose() => _hash.Dispose();

    private KeyHash Add(byte kind, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[1 + sizeof(int)];
        head[0] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
        _hash.AppendData(head);
        _hash.AppendData(bytes);
        return this;
    }
}
