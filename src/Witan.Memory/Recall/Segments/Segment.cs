using System.Text;
using Witan.Memory.Recall.Text;

namespace Witan.Memory.Recall.Segments;

/// <summary>An immutable part of one shard: its items' words both ways, by term and by item. All arrays are flat.</summary>
/// <remarks>
/// Items lie in the order of group, place and id, so that a group is one stretch; those without a group come last. Of a group only a
/// hash is kept. Terms are sorted by their bytes.
/// </remarks>
internal sealed class Segment
{
    private readonly int[] _table;

    public Segment(SegmentArrays arrays)
    {
        Arrays = arrays;
        Count = arrays.At.Length;
        TermCount = arrays.TermStart.Length - 1;
        _table = IdTable();
        Grams = new TermGrams(this);
    }

    public SegmentArrays Arrays { get; }

    public int Count { get; }

    public int TermCount { get; }

    /// <summary>Gets which terms share four letters.</summary>
    public TermGrams Grams { get; }

    /// <summary>Gets or sets the file that holds exactly this segment; null when there is none.</summary>
    public string? SavedAs { get; set; }

    public long Bytes => Arrays.Bytes + (4L * _table.Length) + Grams.Bytes;

    public string IdOf(int item) => Encoding.UTF8.GetString(IdBytes(item));

    public ReadOnlySpan<byte> IdBytes(int item) => Arrays.Ids.AsSpan(Arrays.IdStart[item], Arrays.IdStart[item + 1] - Arrays.IdStart[item]);

    public ReadOnlySpan<byte> Term(int term) => Arrays.Terms.AsSpan(Arrays.TermStart[term], Arrays.TermStart[term + 1] - Arrays.TermStart[term]);

    public ReadOnlySpan<int> Tokens(int item) => Arrays.Tokens.AsSpan(Arrays.TokenStart[item], Arrays.TokenStart[item + 1] - Arrays.TokenStart[item]);

    public ReadOnlySpan<float> Vector(int item) => Arrays.VectorStart.Length == 0
        ? []
        : Arrays.Vectors.AsSpan(Arrays.VectorStart[item], Arrays.VectorStart[item + 1] - Arrays.VectorStart[item]);

    public int Length(int item) => Arrays.TokenStart[item + 1] - Arrays.TokenStart[item];

    public ItemTraits Traits(int item) => (ItemTraits)Arrays.Traits[item];

    /// <summary>Finds an item's place; -1 when it is not here.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        for (var slot = (int)(StableHash.Of(id) & (uint)(_table.Length - 1)); _table[slot] != 0; slot = (slot + 1) & (_table.Length - 1))
        {
            if (IdBytes(_table[slot] - 1).SequenceEqual(id))
            {
                return _table[slot] - 1;
            }
        }

        return -1;
    }

    /// <summary>Finds a term's number; -1 when no item here has it.</summary>
    public int FindTerm(ReadOnlySpan<byte> term)
    {
        var (low, high) = (0, TermCount - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Term(middle).SequenceCompareTo(term);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Gives the stretch of items of a group, empty when it has none here.</summary>
    public (int First, int End) GroupRange(ulong group)
    {
        var at = Array.BinarySearch(Arrays.Groups, group);
        return at < 0 ? (0, 0) : (Arrays.GroupStart[at], Arrays.GroupStart[at + 1]);
    }

    /// <summary>Gives the hash of an item's group, 0 when it stands alone.</summary>
    public ulong GroupOf(int item)
    {
        if (item >= Arrays.Position.Length)
        {
            return 0;
        }

        var at = Array.BinarySearch(Arrays.GroupStart, item);
        return Arrays.Groups[at >= 0 ? at : ~at - 1];
    }

    private int[] IdTable()
    {
        var table = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)((Count * 4 / 3) + 2))];
        for (var item = 0; item < Count; item++)
        {
            var slot = (int)(StableHash.Of(IdBytes(item)) & (uint)(table.Length - 1));
            while (table[slot] != 0)
            {
                slot = (slot + 1) & (table.Length - 1);
            }

            table[slot] = item + 1;
        }

        return table;
    }
}
