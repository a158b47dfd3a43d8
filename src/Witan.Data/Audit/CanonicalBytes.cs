using System.Buffers;
using System.Buffers.Binary;
using System.Text.Unicode;

namespace Witan.Data.Audit;

/// <summary>Writes fields so that no two different lists of fields give the same bytes.</summary>
/// <remarks>A text is its length in UTF-8 bytes (4 bytes, big endian) and those bytes; a number is 8 bytes, big endian.</remarks>
/// <param name="buffer">The room, at least <see cref="TextBytesMax"/> for each text and 8 bytes for each number.</param>
internal ref struct CanonicalBytes(Span<byte> buffer)
{
    private const int Utf8BytesPerCharMax = 3;
    private readonly Span<byte> _buffer = buffer;
    private int _length;

    /// <summary>Gets what was written so far.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    /// <summary>Gets the most bytes that a text of some length takes.</summary>
    public static long TextBytesMax(long characters) => sizeof(int) + (characters * Utf8BytesPerCharMax);

    /// <summary>Adds bytes whose number is fixed by the format.</summary>
    public void AddFixed(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer[_length..]);
        _length += bytes.Length;
    }

    /// <summary>Adds a number.</summary>
    public void AddNumber(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(_buffer[_length..], number);
        _length += sizeof(long);
    }

    /// <summary>Adds a text, unless it has half a surrogate pair: replacing it would give two texts the same bytes.</summary>
    public bool TryAddText(string text)
    {
        var room = _buffer[(_length + sizeof(int))..];
        var status = Utf8.FromUtf16(text, room, out _, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            return false;
        }

        BinaryPrimitives.WriteInt32BigEndian(_buffer[_length..], written);
        _length += sizeof(int) + written;
        return true;
    }
}
