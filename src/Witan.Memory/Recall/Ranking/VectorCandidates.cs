using System.Text;
using Witan.Memory.Recall.Graph;
using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Ranking;

/// <summary>Items whose vectors point the way of the question's: the best of all that are compared, or of those that a graph leads to.</summary>
internal static class VectorCandidates
{
    /// <summary>Gives the best places by the cosine with the question's vector, above 0; items of another length are passed over.</summary>
    /// <param name="views">Where to look.</param>
    /// <param name="filter">What the question shuts out.</param>
    /// <param name="wanted">The question's vector, empty when it has none.</param>
    /// <param name="graph">The graph of all vectors; null to compare them one by one.</param>
    public static IReadOnlyDictionary<Place, float> Find(IReadOnlyList<SegmentView> views, Filter filter, ReadOnlyMemory<float> wanted, VectorGraph? graph)
    {
        var best = new Best(RankSettings.VectorCandidatesMost);
        if (graph is null || wanted.Length != graph.Dimensions || !OfferNear(best, graph, views, filter, wanted.Span))
        {
            OfferAll(best, views, filter, wanted.Span);
        }

        return best.Scored.ToDictionary(entry => entry.Place, entry => entry.Score);
    }

    private static void OfferAll(Best best, IReadOnlyList<SegmentView> views, Filter filter, ReadOnlySpan<float> wanted)
    {
        for (var number = 0; number < views.Count && wanted.Length > 0; number++)
        {
            var segment = views[number].Segment;
            for (var item = 0; segment.Arrays.VectorStart.Length > 0 && item < segment.Count; item++)
            {
                if (segment.Vector(item).Length == wanted.Length && filter.Admits(views[number], number, item))
                {
                    Offer(best, views, new Place(number, item), wanted);
                }
            }
        }
    }

    /// <summary>Offers what the graph leads to, compared exactly; false when the filter shuts out so much that it leads nowhere.</summary>
    private static bool OfferNear(Best best, VectorGraph graph, IReadOnlyList<SegmentView> views, Filter filter, ReadOnlySpan<float> wanted)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        if (graph.Find(wanted, RankSettings.VectorCandidatesMost, Admits) is not { } near)
        {
            return false;
        }

        foreach (var id in near)
        {
            Offer(best, views, places[id], wanted);
        }

        return true;

        // The graph may be a change ahead of the state that this reader sees.
        bool Admits(string id)
        {
            var bytes = Encoding.UTF8.GetBytes(id);
            for (var number = 0; number < views.Count; number++)
            {
                if (views[number].Find(bytes) is var item and >= 0)
                {
                    places[id] = new Place(number, item);
                    return filter.Admits(views[number], number, item);
                }
            }

            return false;
        }
    }

    private static void Offer(Best best, IReadOnlyList<SegmentView> views, Place place, ReadOnlySpan<float> wanted)
    {
        var segment = views[place.View].Segment;
        var cosine = Likeness.Cosine(segment.Vector(place.Item), wanted);
        if (cosine >= best.Least)
        {
            best.Offer(cosine, segment.Arrays.At[place.Item], segment.IdBytes(place.Item), place);
        }
    }
}
