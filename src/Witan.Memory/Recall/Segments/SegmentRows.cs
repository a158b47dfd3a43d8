using System.Text;
using Witan.Memory.Recall.Text;

namespace Witan.Memory.Recall.Segments;

/// <summary>Items on their way into a segment, in any order, with terms numbered as they came.</summary>
internal sealed class SegmentRows
{
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort> _types = new(StringComparer.Ordinal);

    public List<byte[]> Ids { get; } = [];

    public List<long> At { get; } = [];

    public List<ushort> Type { get; } = [];

    public List<byte> Outcome { get; } = [];

    public List<byte> Traits { get; } = [];

    public List<ulong> Group { get; } = [];

    public List<int> Position { get; } = [];

    public List<int> TokenStart { get; } = [0];

    public List<int> Tokens { get; } = [];

    public List<float[]> Vectors { get; } = [];

    public string[] TypeNames => [.. _types.OrderBy(type => type.Value).Select(type => type.Key)];

    public string[] TermNames => [.. _terms.OrderBy(term => term.Value).Select(term => term.Key)];

    public void Add(MemoryItem item)
    {
        var words = ItemWords.Of(item.Text);
        Ids.Add(Encoding.UTF8.GetBytes(item.Id));
        At.Add(item.At.UtcTicks);
        Type.Add(TypeNumber(item.Type));
        Outcome.Add((byte)item.Outcome);
        Traits.Add((byte)words.Traits);
        Group.Add(StableHash.OfGroup(item.Group));
        Position.Add(item.Position);
        foreach (var stem in words.Stems)
        {
            Tokens.Add(TermNumber(stem));
        }

        TokenStart.Add(Tokens.Count);
        Vectors.Add(item.Vector.ToArray());
    }

    public void AddAll(SegmentView view)
    {
        var segment = view.Segment;
        var terms = new int[segment.TermCount];
        Array.Fill(terms, -1);
        for (var item = 0; item < segment.Count; item++)
        {
            if (!view.IsLive(item))
            {
                continue;
            }

            Ids.Add(segment.IdBytes(item).ToArray());
            At.Add(segment.Arrays.At[item]);
            Type.Add(TypeNumber(segment.Arrays.TypeNames[segment.Arrays.Type[item]]));
            Outcome.Add(segment.Arrays.Outcome[item]);
            Traits.Add(segment.Arrays.Traits[item]);
            Group.Add(segment.GroupOf(item));
            Position.Add(item < segment.Arrays.Position.Length ? segment.Arrays.Position[item] : 0);
            foreach (var term in segment.Tokens(item))
            {
                // Only terms that a remaining item has are carried over: a removed item's own words end here.
                if (terms[term] < 0)
                {
                    terms[term] = TermNumber(Encoding.UTF8.GetString(segment.Term(term)));
                }

                Tokens.Add(terms[term]);
            }

            TokenStart.Add(Tokens.Count);
            Vectors.Add(segment.Vector(item).ToArray());
        }
    }

    private int TermNumber(string term)
    {
        if (!_terms.TryGetValue(term, out var number))
        {
            _terms[term] = number = _terms.Count;
        }

        return number;
    }

    private ushort TypeNumber(string type)
    {
        if (!_types.TryGetValue(type, out var number))
        {
            if (_types.Count == ushort.MaxValue)
            {
                throw new ArgumentException($"A domain holds at most {ushort.MaxValue} types of items.", nameof(type));
            }

            _types[type] = number = (ushort)_types.Count;
        }

        return number;
    }
}
