using System.Buffers.Binary;
using System.Security.Cryptography;
using Witan.Models.Cache;

namespace Witan.Testing.Caching;

/// <summary>Keys and answers to fill a cache with: the answer tells which key it belongs to.</summary>
public static class SampleKeys
{
    /// <summary>The bytes that tell the key.</summary>
    public const int MarkBytes = 8;

    /// <summary>Makes the key of a number, its hash spread as real ones are.</summary>
    public static CacheKey Key(int number, string tenant = "north")
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return new CacheKey(tenant, SHA256.HashData(bytes));
    }

    /// <summary>Makes an answer of so many bytes that begins with a mark.</summary>
    public static CachedAnswer Answer(long mark, int bytes)
    {
        var content = new byte[Math.Max(MarkBytes, bytes)];
        new Random(unchecked((int)mark)).NextBytes(content);
        BinaryPrimitives.WriteInt64LittleEndian(content, mark);
        return new CachedAnswer(content);
    }

    /// <summary>Reads an answer's mark.</summary>
    public static long Mark(CachedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return BinaryPrimitives.ReadInt64LittleEndian(answer.Content.Span);
    }
}
