using System.Buffers;
using System.Numerics;
using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Ranking;

/// <summary>The first look: every item that has a word of the question, scored by BM25 over its own words, of which the best are kept.</summary>
/// <remarks>
/// All postings of all terms are walked, one term after the other, into one number per item; no list is skipped, so that nothing is
/// missed because of its age or its place. At a million items of 25 words this takes about a millisecond per long list.
/// </remarks>
internal static class WordCandidates
{
    public static Best Find(IReadOnlyList<SegmentView> views, SoughtTerms terms, Filter filter, int most, bool hierarchy)
    {
        var best = new Best(most);
        var scores = views.Select((view, number) => Scores(view, number, terms)).ToArray();
        try
        {
            var clusters = hierarchy ? Clusters.Best(views, scores, filter) : null;
            for (var number = 0; number < views.Count; number++)
            {
                Keep(views[number], number, scores[number], filter, clusters, best);
            }
        }
        finally
        {
            foreach (var rented in scores)
            {
                ArrayPool<float>.Shared.Return(rented);
            }
        }

        return best;
    }

    private static float[] Scores(SegmentView view, int number, SoughtTerms terms)
    {
        var arrays = view.Segment.Arrays;
        var scores = ArrayPool<float>.Shared.Rent(view.Segment.Count + Vector<float>.Count);
        scores.AsSpan(0, view.Segment.Count + Vector<float>.Count).Clear();
        var flat = (float)(RankSettings.K1 * (1 - RankSettings.B));
        var slope = (float)(RankSettings.K1 * RankSettings.B / terms.MeanLength);
        for (var term = 0; term < terms.Terms.Length; term++)
        {
            var at = terms.NumberIn(number, term);
            if (at < 0)
            {
                continue;
            }

            var weight = (float)(terms.Terms[term].Weight * (terms.Terms[term].IsLike ? RankSettings.LikeWeight : 1) * terms.Rarity[term] * (RankSettings.K1 + 1));
            var (start, end) = (arrays.PostingStart[at], arrays.PostingStart[at + 1]);
            var items = arrays.PostingItem.AsSpan(start, end - start);
            var counts = arrays.PostingCount.AsSpan(start, end - start);
            var lengths = arrays.TokenStart;
            for (var i = 0; i < items.Length; i++)
            {
                var item = items[i];
                float count = counts[i];
                scores[item] += weight * count / (count + flat + (slope * (lengths[item + 1] - lengths[item])));
            }
        }

        return scores;
    }

    private static void Keep(SegmentView view, int number, float[] scores, Filter filter, Clusters? clusters, Best best)
    {
        var segment = view.Segment;
        for (var item = 0; item < segment.Count; item += Vector<float>.Count)
        {
            if (!Vector.GreaterThanOrEqualAny(new Vector<float>(scores, item), new Vector<float>(best.Least)))
            {
                continue;
            }

            for (var at = item; at < Math.Min(segment.Count, item + Vector<float>.Count); at++)
            {
                if (scores[at] >= best.Least && filter.Admits(view, number, at) && clusters?.Holds(segment, at) != false)
                {
                    best.Offer(scores[at], segment.Arrays.At[at], segment.IdBytes(at), new Place(number, at));
                }
            }
        }
    }
}
