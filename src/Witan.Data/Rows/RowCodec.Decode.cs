using System.Buffers.Binary;
using System.Text;

namespace Witan.Data.Rows;

/// <content>Reading. Strict: bytes that <c>Encode</c> would not have written are damage, so that a row has one form only.</content>
public static partial class RowCodec
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a row.</summary>
    /// <param name="row">The bytes of exactly one row; they may be hostile.</param>
    /// <returns>Nulls, <see cref="long"/>, <see cref="double"/>, <see cref="string"/> and <c>byte[]</c>.</returns>
    /// <exception cref="StorageException">The bytes are not a row as <c>Encode</c> writes it.</exception>
    public static object?[] Decode(ReadOnlySpan<byte> row)
    {
        if (row.Length > BytesMax)
        {
            throw Damaged("it is longer than a row may be");
        }

        var rest = row;
        var columns = ReadVarint(ref rest);

        // A value takes at least its tag, so that a small row cannot make us allocate for many columns.
        if (columns > ColumnsMax || columns > (ulong)rest.Length)
        {
            throw Damaged("it tells more columns than it holds");
        }

        var values = columns == 0 ? [] : new object?[columns];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = ReadValue(ref rest);
        }

        return rest.IsEmpty ? values : throw Damaged("bytes follow its last value");
    }

    private static object? ReadValue(ref ReadOnlySpan<byte> rest)
    {
        var tag = (ValueTag)Take(ref rest, 1)[0];
        return tag switch
        {
            ValueTag.Null => null,
            ValueTag.Whole => ReadWhole(ref rest),
            ValueTag.Real => ReadReal(ref rest),
            ValueTag.Text => ReadText(ref rest),
            ValueTag.Blob => Take(ref rest, ReadVarint(ref rest)).ToArray(),
            _ => throw Damaged($"it holds the unknown tag {(byte)tag}"),
        };
    }

    private static long ReadWhole(ref ReadOnlySpan<byte> rest)
    {
        var zigzag = ReadVarint(ref rest);
        return (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
    }

    private static double ReadReal(ref ReadOnlySpan<byte> rest)
    {
        var bits = BinaryPrimitives.ReadUInt64LittleEndian(Take(ref rest, sizeof(ulong)));
        var number = BitConverter.UInt64BitsToDouble(bits);
        return CanonicalBits(number) == bits ? number : throw Damaged("a number is not in its one form");
    }

    private static string ReadText(ref ReadOnlySpan<byte> rest)
    {
        try
        {
            return StrictUtf8.GetString(Take(ref rest, ReadVarint(ref rest)));
        }
        catch (DecoderFallbackException error)
        {
            throw Damaged("a text is not UTF-8", error);
        }
    }

    private static ulong ReadVarint(ref ReadOnlySpan<byte> rest)
    {
        var size = Varint.Read(rest, out var value);
        if (size == 0)
        {
            throw Damaged("a length or a number is cut off");
        }

        rest = rest[size..];
        return value;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, ulong length)
    {
        if (length > (ulong)rest.Length)
        {
            throw Damaged("it ends inside a value");
        }

        var taken = rest[..(int)length];
        rest = rest[(int)length..];
        return taken;
    }

    private static StorageException Damaged(string what, Exception? cause = null) =>
        new(StorageFault.Damaged, $"A stored row is damaged: {what}. Use an undamaged copy.", cause);
}
