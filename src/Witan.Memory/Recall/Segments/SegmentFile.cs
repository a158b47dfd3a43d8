using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Witan.Memory.Recall.Segments;

/// <summary>The bytes of a segment's file: a mark, then each array with its length, then a checksum of all that.</summary>
/// <remarks>
/// The checksum is CRC-32C (Castagnoli), which finds every changed byte and every burst up to 32 bits; with the length, which is in the
/// manifest, it also finds what was cut short. It is no defence against someone who writes the file on purpose.
/// </remarks>
internal static class SegmentFile
{
    private const uint Mark = 0x31474553; // "SEG1"

    public static void Write(Stream stream, SegmentArrays arrays)
    {
        var writer = new ChecksumWriter(stream);
        writer.Add(BitConverter.GetBytes(Mark));
        writer.Add<byte>(arrays.Ids);
        writer.Add<int>(arrays.IdStart);
        writer.Add<long>(arrays.At);
        writer.Add<int>(arrays.ByTime);
        writer.Add<ushort>(arrays.Type);
        writer.Add<byte>(Encoding.UTF8.GetBytes(string.Join('\0', arrays.TypeNames)));
        writer.Add<byte>(arrays.Outcome);
        writer.Add<byte>(arrays.Traits);
        writer.Add<ulong>(arrays.Groups);
        writer.Add<int>(arrays.GroupStart);
        writer.Add<int>(arrays.Position);
        writer.Add<int>(arrays.Tokens);
        writer.Add<int>(arrays.TokenStart);
        writer.Add<byte>(arrays.Terms);
        writer.Add<int>(arrays.TermStart);
        writer.Add<int>(arrays.PostingItem);
        writer.Add<byte>(arrays.PostingCount);
        writer.Add<int>(arrays.PostingStart);
        writer.Add<float>(arrays.Vectors);
        writer.Add<int>(arrays.VectorStart);
        writer.Finish();
    }

    /// <summary>Reads a segment back; null when a byte of it is not what was written.</summary>
    public static SegmentArrays? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 8 || Checksum(file[..^4]) != BitConverter.ToUInt32(file[^4..]) || BitConverter.ToUInt32(Take<byte>(ref file)) != Mark)
        {
            return null;
        }

        return new SegmentArrays
        {
            Ids = Take<byte>(ref file),
            IdStart = Take<int>(ref file),
            At = Take<long>(ref file),
            ByTime = Take<int>(ref file),
            Type = Take<ushort>(ref file),
            TypeNames = Encoding.UTF8.GetString(Take<byte>(ref file)).Split('\0'),
            Outcome = Take<byte>(ref file),
            Traits = Take<byte>(ref file),
            Groups = Take<ulong>(ref file),
            GroupStart = Take<int>(ref file),
            Position = Take<int>(ref file),
            Tokens = Take<int>(ref file),
            TokenStart = Take<int>(ref file),
            Terms = Take<byte>(ref file),
            TermStart = Take<int>(ref file),
            PostingItem = Take<int>(ref file),
            PostingCount = Take<byte>(ref file),
            PostingStart = Take<int>(ref file),
            Vectors = Take<float>(ref file),
            VectorStart = Take<int>(ref file),
        };
    }

    /// <summary>The CRC-32C of some bytes, going on from that of the bytes before them.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes, uint before = uint.MaxValue)
    {
        var sum = before;
        while (bytes.Length >= 8)
        {
            sum = BitOperations.Crc32C(sum, BitConverter.ToUInt64(bytes));
            bytes = bytes[8..];
        }

        foreach (var value in bytes)
        {
            sum = BitOperations.Crc32C(sum, value);
        }

        return sum;
    }

    private static T[] Take<T>(ref ReadOnlySpan<byte> file)
        where T : unmanaged
    {
        var length = (int)BitConverter.ToInt64(file);
        var values = MemoryMarshal.Cast<byte, T>(file.Slice(8, length)).ToArray();
        file = file[(8 + length)..];
        return values;
    }

    private sealed class ChecksumWriter(Stream stream)
    {
        private uint _sum = uint.MaxValue;

        public void Add<T>(T[] values)
            where T : unmanaged
        {
            var bytes = MemoryMarshal.AsBytes(values.AsSpan());
            Put(BitConverter.GetBytes((long)bytes.Length));
            Put(bytes);
        }

        public void Finish() => stream.Write(BitConverter.GetBytes(_sum));

        private void Put(ReadOnlySpan<byte> bytes)
        {
            // The sum does not depend on how the bytes are cut: each step takes them in their order.
            _sum = Checksum(bytes, _sum);
            stream.Write(bytes);
        }
    }
}
