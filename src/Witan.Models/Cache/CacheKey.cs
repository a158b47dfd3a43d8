using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Witan.Models.Cache;

/// <summary>Names an answer: the SHA-256 of all that the answer depends on, and whose it is.</summary>
/// <remarks>Made by <see cref="CacheKeyBuilder"/>. Two keys are the same when all of both is the same: a part of the hash only finds the place to look.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct CacheKey : IEquatable<CacheKey>
{
    /// <summary>The bytes of the hash.</summary>
    public const int HashBytes = 32;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    /// <summary>Initializes a new instance of the <see cref="CacheKey"/> struct.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="hash">The hash, of <see cref="HashBytes"/> bytes.</param>
    /// <exception cref="ArgumentException">The tenant is empty, or the hash has another length.</exception>
    public CacheKey(string tenant, ReadOnlySpan<byte> hash)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        if (hash.Length != HashBytes)
        {
            throw new ArgumentException($"A key's hash has {HashBytes} bytes, not {hash.Length}.", nameof(hash));
        }

        Tenant = tenant;
        _first = BinaryPrimitives.ReadUInt64LittleEndian(hash);
        _second = BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]);
        _third = BinaryPrimitives.ReadUInt64LittleEndian(hash[16..]);
        _fourth = BinaryPrimitives.ReadUInt64LittleEndian(hash[24..]);
    }

    /// <summary>Gets whose it is.</summary>
    public string Tenant { get; }

    /// <summary>Gets the first eight bytes: enough to find the place, never enough to be sure.</summary>
    internal long Short => unchecked((long)_first);

    /// <summary>Gets eight other bytes, evenly spread: what is decided by chance but must come out the same again is decided by them.</summary>
    internal ulong Spread => _second;

    /// <summary>Compares two keys.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CacheKey left, CacheKey right) => left.Equals(right);

    /// <summary>Compares two keys.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CacheKey left, CacheKey right) => !left.Equals(right);

    /// <summary>Writes the hash.</summary>
    /// <param name="destination">At least <see cref="HashBytes"/> bytes.</param>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, _first);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], _second);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], _third);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[24..], _fourth);
    }

    /// <inheritdoc/>
    public bool Equals(CacheKey other) => AreSame(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CacheKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)_first);

    /// <summary>Compares two keys without copying them.</summary>
    internal static bool AreSame(in CacheKey left, in CacheKey right) =>
        left._first == right._first && left._second == right._second && left._third == right._third && left._fourth == right._fourth
        && string.Equals(left.Tenant, right.Tenant, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Tenant}/{_first:x16}";
}
