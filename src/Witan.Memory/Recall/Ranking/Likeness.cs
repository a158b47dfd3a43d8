using System.Numerics;

namespace Witan.Memory.Recall.Ranking;

/// <summary>How alike two vectors are.</summary>
internal static class Likeness
{
    /// <summary>The cosine of the angle between two vectors of the same length; 0 when one of them is nothing.</summary>
    public static float Cosine(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var (dot, ofLeft, ofRight) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
        var at = 0;
        for (; at <= left.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            var (a, b) = (new Vector<float>(left[at..]), new Vector<float>(right[at..]));
            dot += a * b;
            ofLeft += a * a;
            ofRight += b * b;
        }

        var (sum, leftSum, rightSum) = (Vector.Sum(dot), Vector.Sum(ofLeft), Vector.Sum(ofRight));
        for (; at < left.Length; at++)
        {
            sum += left[at] * right[at];
            leftSum += left[at] * left[at];
            rightSum += right[at] * right[at];
        }

        return leftSum > 0 && rightSum > 0 ? sum / MathF.Sqrt(leftSum * rightSum) : 0;
    }
}
