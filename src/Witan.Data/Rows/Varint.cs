using System.Numerics;

namespace Witan.Data.Rows;

/// <summary>Unsigned numbers in 7-bit groups, the lowest first; each number has exactly one form.</summary>
internal static class Varint
{
    /// <summary>The most bytes that a number takes.</summary>
    public const int BytesMax = 10;

    private const int More = 0x80;

    /// <summary>How many bytes the number takes.</summary>
    public static int Size(ulong value) => (Math.Max(64 - BitOperations.LeadingZeroCount(value), 1) + 6) / 7;

    /// <summary>Writes the number and returns how many bytes it took.</summary>
    public static int Write(Span<byte> output, ulong value)
    {
        var at = 0;
        while (value >= More)
        {
            output[at++] = (byte)(value | More);
            value >>= 7;
        }

        output[at++] = (byte)value;
        return at;
    }

    /// <summary>Reads a number.</summary>
    /// <returns>How many bytes it took; 0 when it is cut off, too large, or longer than it has to be.</returns>
    public static int Read(ReadOnlySpan<byte> input, out ulong value)
    {
        value = 0;
        for (var at = 0; at < input.Length && at < BytesMax; at++)
        {
            var group = input[at];
            value |= (ulong)(group & (More - 1)) << (7 * at);
            if (group < More)
            {
                var isOnlyForm = at == 0 || (group != 0 && (at < BytesMax - 1 || group == 1));
                return isOnlyForm ? at + 1 : 0;
            }
        }

        return 0;
    }
}
