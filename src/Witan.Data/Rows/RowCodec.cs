using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Witan.Data.Rows;

/// <summary>The one binary form of a database row: the same values give the same bytes on every engine and machine.</summary>
/// <remarks>
/// <para>A row is the number of its columns, then each value behind its <c>ValueTag</c>. Whole numbers of every width and
/// <see cref="bool"/> become <see cref="long"/>, <see cref="float"/> becomes <see cref="double"/>, <c>-0.0</c> becomes
/// <c>0.0</c>, and every NaN becomes one. What has no single form, such as <see cref="DateTime"/> or <see cref="decimal"/>,
/// is refused: the caller says how it is stored.</para>
/// <para>Thread-safe: it holds no state.</para>
/// </remarks>
public static partial class RowCodec
{
    /// <summary>The most bytes that one encoded row takes: 64 MiB.</summary>
    /// <remarks>Whoever reads a row holds it whole in memory, so that this bounds what a hostile archive can make us hold.</remarks>
    public const int BytesMax = 64 * 1024 * 1024;

    /// <summary>The most columns of one row: 2,000, as many as SQLite gives a table; PostgreSQL gives 1,600.</summary>
    public const int ColumnsMax = 2_000;

    private const ulong CanonicalNan = 0x7FF8_0000_0000_0000;

    /// <summary>Encodes a row.</summary>
    /// <param name="values">The values, in the order of the columns.</param>
    /// <exception cref="ArgumentException">A value is of a type that has no single form, or there are too many.</exception>
    /// <exception cref="StorageException">The row would take more than <see cref="BytesMax"/>.</exception>
    public static byte[] Encode(IReadOnlyList<object?> values)
    {
        var output = new ArrayBufferWriter<byte>();
        Encode(values, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Encodes a row to the end of a buffer. When it throws, the buffer may hold a part of the row.</summary>
    /// <param name="values">The values, in the order of the columns.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <exception cref="ArgumentException">A value is of a type that has no single form, or there are too many.</exception>
    /// <exception cref="StorageException">The row would take more than <see cref="BytesMax"/>.</exception>
    public static void Encode(IReadOnlyList<object?> values, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(output);
        if (values.Count > ColumnsMax)
        {
            throw new ArgumentException($"A row has at most {ColumnsMax} columns, not {values.Count}.", nameof(values));
        }

        var written = Varint.Write(output.GetSpan(Varint.BytesMax), (ulong)values.Count);
        output.Advance(written);
        for (var column = 0; column < values.Count; column++)
        {
            written += Write(values, column, output, BytesMax - written);
        }
    }

    private static int Write(IReadOnlyList<object?> values, int column, IBufferWriter<byte> output, int room) => values[column] switch
    {
        null or DBNull => WriteNull(output, room),
        string text => WriteText(text, column, output, room),
        long number => WriteWhole(number, output, room),
        int number => WriteWhole(number, output, room),
        double number => WriteReal(number, output, room),
        byte[] bytes => WriteBlob(bytes, output, room),
        bool flag => WriteWhole(flag ? 1 : 0, output, room),
        short number => WriteWhole(number, output, room),
        byte number => WriteWhole(number, output, room),
        sbyte number => WriteWhole(number, output, room),
        ushort number => WriteWhole(number, output, room),
        uint number => WriteWhole(number, output, room),
        float number => WriteReal(number, output, room),
        var other => throw new ArgumentException(
            $"Column {column + 1} holds a {other.GetType()}; a row holds whole numbers, floating-point numbers, texts, bytes and nulls.",
            nameof(values)),
    };

    private static int WriteNull(IBufferWriter<byte> output, int room)
    {
        Reserve(1, room, output)[0] = (byte)ValueTag.Null;
        output.Advance(1);
        return 1;
    }

    private static int WriteWhole(long number, IBufferWriter<byte> output, int room)
    {
        var zigzag = (ulong)((number << 1) ^ (number >> 63));
        var size = 1 + Varint.Size(zigzag);
        var span = Reserve(size, room, output);
        span[0] = (byte)ValueTag.Whole;
        Varint.Write(span[1..], zigzag);
        output.Advance(size);
        return size;
    }

    private static int WriteReal(double number, IBufferWriter<byte> output, int room)
    {
        const int Size = 1 + sizeof(ulong);
        var span = Reserve(Size, room, output);
        span[0] = (byte)ValueTag.Real;
        BinaryPrimitives.WriteUInt64LittleEndian(span[1..], CanonicalBits(number));
        output.Advance(Size);
        return Size;
    }

    private static int WriteText(string text, int column, IBufferWriter<byte> output, int room)
    {
        // Counted only when it can fit: the count of a longer text could exceed an int.
        var length = text.Length < room ? Encoding.UTF8.GetByteCount(text) : room;
        var size = 1 + Varint.Size((ulong)length) + length;
        var span = Reserve(size, room, output);
        span[0] = (byte)ValueTag.Text;
        var at = 1 + Varint.Write(span[1..], (ulong)length);
        if (Utf8.FromUtf16(text, span[at..], out _, out _, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            throw new ArgumentException($"Column {column + 1} holds half a surrogate pair, which UTF-8 cannot tell.", nameof(text));
        }

        output.Advance(size);
        return size;
    }

    private static int WriteBlob(byte[] bytes, IBufferWriter<byte> output, int room)
    {
        var size = (int)Math.Min(1L + Varint.Size((ulong)bytes.Length) + bytes.Length, int.MaxValue);
        var span = Reserve(size, room, output);
        span[0] = (byte)ValueTag.Blob;
        var at = 1 + Varint.Write(span[1..], (ulong)bytes.Length);
        bytes.CopyTo(span[at..]);
        output.Advance(size);
        return size;
    }

    private static Span<byte> Reserve(int size, int room, IBufferWriter<byte> output) => size <= room
        ? output.GetSpan(size)
        : throw new StorageException(
            StorageFault.Incompatible,
            $"A row takes more than the {BytesMax / (1024 * 1024)} MiB that one row may take; shorten its longest value.");

    private static ulong CanonicalBits(double number) =>
        double.IsNaN(number) ? CanonicalNan : number == 0 ? 0 : BitConverter.DoubleToUInt64Bits(number);
}
