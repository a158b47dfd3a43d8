using System.Numerics;

namespace Witan.Memory.Recall.Graph;

/// <summary>Vectors as one byte a component: a quarter of the bytes to read, near enough to find the way. What is found is compared exactly afterwards.</summary>
internal static class VectorCode
{
    private const float Most = 127;

    /// <summary>Writes the direction of a vector in bytes.</summary>
    /// <returns>What a byte is worth; 0 for a vector that points nowhere.</returns>
    public static float Write(ReadOnlySpan<float> vector, Span<sbyte> code)
    {
        var (squares, largest) = (0f, 0f);
        foreach (var component in vector)
        {
            squares += component * component;
            largest = Math.Max(largest, Math.Abs(component));
        }

        if (!(squares > 0) || !float.IsFinite(squares))
        {
            code.Clear();
            return 0;
        }

        for (var at = 0; at < vector.Length; at++)
        {
            code[at] = (sbyte)MathF.Round(vector[at] / largest * Most);
        }

        return largest / Most / MathF.Sqrt(squares);
    }

    /// <summary>The sum of the products. Two products of bytes fit into 16 bits, so that half of the widening is saved.</summary>
    public static int Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var sums = Vector<int>.Zero;
        var at = 0;
        for (; at <= left.Length - Vector<sbyte>.Count; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(left[at..]), out var a, out var b);
            Vector.Widen(new Vector<sbyte>(right[at..]), out var c, out var d);
            Vector.Widen((a * c) + (b * d), out var low, out var high);
            sums += low + high;
        }

        var sum = Vector.Sum(sums);
        for (; at < left.Length; at++)
        {
            sum += left[at] * right[at];
        }

        return sum;
    }
}
