using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Witan.Data.Rows;

/// <summary>A checksum of a table's rows that does not depend on their order: their number, and the sum of their SHA-256.</summary>
/// <remarks>
/// <para>It finds accidental differences between two databases, or between a database and its archive: a row that is missing,
/// doubled or altered, whatever order each engine returns its rows in. The digests are added as big-endian numbers modulo
/// 2^256; unlike with exclusive or, a row that is there twice does not cancel itself out.</para>
/// <para>It is no proof against a forger: whoever can choose many rows can find sets of equal sum. Where that matters the
/// archive is encrypted, and so authenticated.</para>
/// <para>Not thread-safe.</para>
/// </remarks>
public sealed class TableChecksum : IEquatable<TableChecksum>
{
    private const int HexLength = 2 * SHA256.HashSizeInBytes;

    private UInt128 _high;
    private UInt128 _low;

    /// <summary>Initializes a new instance of the <see cref="TableChecksum"/> class: that of a table without rows.</summary>
    public TableChecksum()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TableChecksum"/> class where another one stopped.</summary>
    /// <param name="rows">Its <see cref="Rows"/>.</param>
    /// <param name="hex">Its <see cref="ToHex"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="hex"/> is not 64 hex digits, or <paramref name="rows"/> is negative.</exception>
    public TableChecksum(long rows, string hex)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentNullException.ThrowIfNull(hex);
        if (hex.Length != HexLength
            || !UInt128.TryParse(hex.AsSpan(0, HexLength / 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _high)
            || !UInt128.TryParse(hex.AsSpan(HexLength / 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _low))
        {
            throw new ArgumentException($"A table's checksum is {HexLength} hex digits.", nameof(hex));
        }

        Rows = rows;
    }

    /// <summary>Gets how many rows were added.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds one row.</summary>
    /// <param name="row">Its bytes, as <see cref="RowCodec"/> encodes them.</param>
    public void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, digest);
        var low = BinaryPrimitives.ReadUInt128BigEndian(digest[(SHA256.HashSizeInBytes / 2)..]);
        _low += low;
        _high += BinaryPrimitives.ReadUInt128BigEndian(digest) + (_low < low ? UInt128.One : UInt128.Zero);
        Rows++;
    }

    /// <summary>Gets the sum, without the number of rows, as 64 lower-case hex digits.</summary>
    public string ToHex() => string.Create(CultureInfo.InvariantCulture, $"{_high:x32}{_low:x32}");

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] TableChecksum? other) =>
        other is not null && Rows == other.Rows && _high == other._high && _low == other._low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TableChecksum);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rows, _high, _low);

    /// <inheritdoc/>
    public override string ToString() => $"{Rows} rows, {ToHex()}";
}
