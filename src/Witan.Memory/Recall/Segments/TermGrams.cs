namespace Witan.Memory.Recall.Segments;

/// <summary>Finds the terms that look like a word: those that share sequences of four characters with it.</summary>
/// <remarks>
/// N-grams of terms instead of n-grams of items: the list is as long as the dictionary rather than as the store, which at a million
/// items of 25 words is one part in forty. Words are bounded by a mark on each side, so that their ends count.
/// </remarks>
internal sealed class TermGrams
{
    /// <summary>The length of a sequence.</summary>
    public const int Size = 4;

    private readonly Segment _segment;
    private readonly uint[] _grams;
    private readonly int[] _terms;

    public TermGrams(Segment segment)
    {
        _segment = segment;
        var grams = new List<uint>(segment.TermCount * 6);
        var terms = new List<int>(segment.TermCount * 6);
        Span<uint> buffer = stackalloc uint[256];
        for (var term = 0; term < segment.TermCount; term++)
        {
            foreach (var gram in Of(segment.Term(term), buffer))
            {
                grams.Add(gram);
                terms.Add(term);
            }
        }

        (_grams, _terms) = ([.. grams], [.. terms]);
        Array.Sort(_grams, _terms);
    }

    public long Bytes => 8L * _grams.Length;

    /// <summary>Gives the terms whose likeness to a word is at least a limit, with it.</summary>
    /// <param name="word">The word's UTF-8 bytes.</param>
    /// <param name="least">The limit: twice the shared sequences by those of both, from 0 to 1.</param>
    public IEnumerable<(int Term, double Likeness)> Like(byte[] word, double least)
    {
        Span<uint> buffer = stackalloc uint[256];
        var wanted = Of(word, buffer).ToArray();
        var shared = new Dictionary<int, int>();
        foreach (var gram in wanted.Distinct())
        {
            var at = Array.BinarySearch(_grams, gram);
            while (at > 0 && _grams[at - 1] == gram)
            {
                at--;
            }

            for (; at >= 0 && at < _grams.Length && _grams[at] == gram; at++)
            {
                shared[_terms[at]] = shared.GetValueOrDefault(_terms[at]) + 1;
            }
        }

        foreach (var (term, count) in shared)
        {
            var length = Math.Max(1, _segment.Term(term).Length + 2 - Size + 1);
            var likeness = 2.0 * count / (wanted.Length + length);
            if (likeness >= least)
            {
                yield return (term, Math.Min(1, likeness));
            }
        }
    }

    // Each sequence as the bytes of a number: ^wo, word, ord$ … A word of one or two bytes gives a single one.
    private static Span<uint> Of(ReadOnlySpan<byte> word, Span<uint> buffer)
    {
        var length = Math.Min(word.Length, buffer.Length - 4) + 2;
        var count = Math.Max(1, length - Size + 1);
        for (var at = 0; at < count; at++)
        {
            var gram = 0U;
            for (var i = at; i < at + Size; i++)
            {
                var value = i == 0 ? (byte)'^' : i < length - 1 ? word[i - 1] : i == length - 1 ? (byte)'$' : (byte)0;
                gram = (gram << 8) | value;
            }

            buffer[at] = gram;
        }

        return buffer[..count];
    }
}
