using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Ranking;

/// <summary>How often an item has each of its words, as a vector of length 1, its words in the order of their hashes.</summary>
/// <remarks>Sorted arrays and not a dictionary: a question compares some hundred pairs of them, which was half of its time (2026-11).</remarks>
internal readonly struct TermVector
{
    private readonly ulong[] _terms;
    private readonly double[] _weights;

    private TermVector(ulong[] terms, double[] weights) => (_terms, _weights) = (terms, weights);

    /// <summary>Makes the vector of an item.</summary>
    public static TermVector Of(Segment segment, int item)
    {
        var tokens = segment.Tokens(item);
        var all = new ulong[tokens.Length];
        for (var index = 0; index < all.Length; index++)
        {
            all[index] = StableHash.Of(segment.Term(tokens[index]));
        }

        all.AsSpan().Sort();
        var weights = new double[all.Length];
        var (last, squares) = (-1, 0.0);
        foreach (var term in all)
        {
            if (last < 0 || all[last] != term)
            {
                all[++last] = term;
            }

            squares += (2 * weights[last]) + 1;
            weights[last]++;
        }

        var norm = Math.Sqrt(squares);
        for (var index = 0; index <= last; index++)
        {
            weights[index] /= norm;
        }

        return new TermVector(all[..(last + 1)], weights);
    }

    /// <summary>Gets the cosine of the angle between two: 0 for no common word, 1 for the same words equally often.</summary>
    public double Cosine(TermVector other)
    {
        var dot = 0.0;
        var (left, right) = (0, 0);
        while (left < _terms.Length && right < other._terms.Length)
        {
            var (mine, its) = (_terms[left], other._terms[right]);
            if (mine == its)
            {
                dot += _weights[left++] * other._weights[right++];
            }
            else if (mine < its)
            {
                left++;
            }
            else
            {
                right++;
            }
        }

        return dot;
    }
}
