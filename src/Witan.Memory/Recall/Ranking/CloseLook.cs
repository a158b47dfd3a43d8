using Witan.Memory.Recall.Segments;
using Witan.Memory.Recall.Text;

namespace Witan.Memory.Recall.Ranking;

/// <summary>The second look: the candidates, and everything else in their groups, measured by their words and their neighbours'.</summary>
internal sealed class CloseLook
{
    private const int SieveWords = 128;

    private readonly IReadOnlyList<SegmentView> _views;
    private readonly SoughtTerms _terms;
    private readonly Filter _filter;
    private readonly Dictionary<int, int>[] _slots;

    // Bits of the sought terms' numbers: nearly all words of an item are told apart by one look, without the dictionary.
    private readonly ulong[][] _sieves;

    public CloseLook(IReadOnlyList<SegmentView> views, SoughtTerms terms, Filter filter)
    {
        (_views, _terms, _filter) = (views, terms, filter);
        _slots = new Dictionary<int, int>[views.Count];
        _sieves = new ulong[views.Count][];
        for (var view = 0; view < views.Count; view++)
        {
            (_slots[view], _sieves[view]) = ([], new ulong[SieveWords]);
            for (var term = 0; term < terms.Terms.Length; term++)
            {
                if (terms.NumberIn(view, term) is var number and >= 0)
                {
                    _slots[view][number] = term;
                    _sieves[view][(number >> 6) & (SieveWords - 1)] |= 1UL << (number & 63);
                }
            }
        }
    }

    /// <summary>Measures what lies in the candidates' groups. Items that the filter shuts out still lend weight to their neighbours.</summary>
    /// <param name="candidates">Where to look.</param>
    /// <param name="complete">Adds to an item what its words do not tell.</param>
    public List<Found> Measure(IReadOnlyCollection<Place> candidates, Action<Found> complete)
    {
        var groups = new List<List<Found>>();
        foreach (var group in candidates.GroupBy(place => _views[place.View].Segment.GroupOf(place.Item)))
        {
            if (group.Key == 0)
            {
                groups.AddRange(group.Select(place => new List<Found> { Look(place) }));
            }
            else
            {
                groups.Add(Members(group.Key, group));
            }
        }

        var meanLength = groups.Count == 0 ? 1 : Math.Max(1, groups.Average(group => group.Sum(item => (double)item.Length)));
        var measures = new GroupMeasures(_terms);
        foreach (var group in groups)
        {
            measures.Measure(group, meanLength);
            group.ForEach(complete);
        }

        return [.. groups.SelectMany(group => group).Where(found => found.Counted && _filter.Admits(_views[found.Place.View], found.Place.View, found.Place.Item))];
    }

    private Found Look(Place place)
    {
        var segment = _views[place.View].Segment;
        var traits = segment.Traits(place.Item);
        return new Found
        {
            Place = place,
            Traits = traits,
            Length = segment.Length(place.Item),
            At = segment.Arrays.At[place.Item],
            Position = place.Item < segment.Arrays.Position.Length ? segment.Arrays.Position[place.Item] : 0,
            Counts = CountsOf(segment, place),
            Speaker = SpeakerIsNamed(segment, place, traits) ? 1 : 0,
        };
    }

    // In the terms' order, so that sums do not depend on the order of an item's words.
    private (int Term, int Count)[] CountsOf(Segment segment, Place place)
    {
        var (slots, sieve) = (_slots[place.View], _sieves[place.View]);
        Span<int> counts = stackalloc int[_terms.Terms.Length];
        var (cleared, kinds) = (false, 0);
        foreach (var token in segment.Tokens(place.Item))
        {
            if ((sieve[(token >> 6) & (SieveWords - 1)] & (1UL << (token & 63))) == 0 || !slots.TryGetValue(token, out var term))
            {
                continue;
            }

            if (!cleared)
            {
                counts.Clear();
                cleared = true;
            }

            kinds += counts[term]++ == 0 ? 1 : 0;
        }

        if (kinds == 0)
        {
            return [];
        }

        var found = new (int Term, int Count)[kinds];
        for (var (term, at) = (0, 0); at < kinds; term++)
        {
            if (counts[term] > 0)
            {
                found[at++] = (term, counts[term]);
            }
        }

        return found;
    }

    private bool SpeakerIsNamed(Segment segment, Place place, ItemTraits traits) =>
        (traits & ItemTraits.HasSpeaker) != ItemTraits.None
        && segment.Length(place.Item) > 0
        && _slots[place.View].TryGetValue(segment.Tokens(place.Item)[0], out var term)
        && _terms.Terms[term] is { IsLike: false, Weight: >= 1 };

    private List<Found> Members(ulong group, IEnumerable<Place> candidates)
    {
        var ranges = _views.Select(view => view.Segment.GroupRange(group)).ToArray();
        var all = ranges.Sum(range => range.End - range.First);
        HashSet<int>? near = all <= RankSettings.GroupItemsMost
            ? null
            : [.. candidates.SelectMany(place => Enumerable.Range(_views[place.View].Segment.Arrays.Position[place.Item] - 1, 3))];
        var members = new List<Found>(Math.Min(all, RankSettings.GroupItemsMost));
        for (var view = 0; view < ranges.Length; view++)
        {
            for (var item = ranges[view].First; item < ranges[view].End; item++)
            {
                if (_views[view].IsLive(item) && near?.Contains(_views[view].Segment.Arrays.Position[item]) != false)
                {
                    members.Add(Look(new Place(view, item)));
                }
            }
        }

        // One segment has them in this order already.
        if (ranges.Count(range => range.End > range.First) == 1)
        {
            return members;
        }

        members.Sort((left, right) => left.Position != right.Position
            ? left.Position.CompareTo(right.Position)
            : IdOf(left).SequenceCompareTo(IdOf(right)));
        return members;
    }

    private ReadOnlySpan<byte> IdOf(Found found) => _views[found.Place.View].Segment.IdBytes(found.Place.Item);
}
