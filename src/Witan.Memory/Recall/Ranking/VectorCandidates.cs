using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Ranking;

/// <summary>Items whose vectors point the way of the question's: all of them compared, the best kept.</summary>
internal static class VectorCandidates
{
    /// <summary>Gives the best places by the cosine with the question's vector, above 0; items of another length are passed over.</summary>
    public static IReadOnlyDictionary<Place, float> Find(IReadOnlyList<SegmentView> views, Filter filter, ReadOnlySpan<float> wanted)
    {
        var best = new Best(RankSettings.VectorCandidatesMost);
        for (var number = 0; number < views.Count && wanted.Length > 0; number++)
        {
            var segment = views[number].Segment;
            for (var item = 0; segment.Arrays.VectorStart.Length > 0 && item < segment.Count; item++)
            {
                var vector = segment.Vector(item);
                if (vector.Length == wanted.Length && filter.Admits(views[number], number, item))
                {
                    var cosine = Likeness.Cosine(vector, wanted);
                    if (cosine >= best.Least)
                    {
                        best.Offer(cosine, segment.Arrays.At[item], segment.IdBytes(item), new Place(number, item));
                    }
                }
            }
        }

        return best.Scored.ToDictionary(entry => entry.Place, entry => entry.Score);
    }
}
