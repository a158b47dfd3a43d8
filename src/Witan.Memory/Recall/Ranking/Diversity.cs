using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Ranking;

/// <summary>Maximal marginal relevance (Carbonell and Goldstein, 1998): each next hit is good in itself and unlike those before it.</summary>
/// <remarks>Likeness is the cosine of the items' counts of words; a near copy says nothing new.</remarks>
internal static class Diversity
{
    private const int PoolLeast = 50;
    private const int PoolFactor = 4;

    /// <summary>How many of the best are chosen from.</summary>
    public static int PoolOf(int limit) => Math.Max(PoolLeast, Math.Min(limit, RecallQuery.LimitMost) * PoolFactor);

    public static IReadOnlyList<RecallHit> Choose(List<(Found Item, RecallHit Hit)> pool, IReadOnlyList<SegmentView> views, RecallQuery query)
    {
        if (pool.Count == 0)
        {
            return [];
        }

        var vectors = pool.ConvertAll(hit => TermVector.Of(views[hit.Item.Place.View].Segment, hit.Item.Place.Item));
        var likest = new double[pool.Count];
        var chosen = new List<RecallHit>();
        var left = Enumerable.Range(0, pool.Count).ToList();
        var weight = -(1 - query.Lambda) * Math.Max(0, pool[0].Hit.Score);
        while (left.Count > 0 && chosen.Count < query.Limit)
        {
            var best = left.MaxBy(i => (query.Lambda * pool[i].Hit.Score) + (weight * likest[i]));
            left.Remove(best);
            List<ScorePart> parts = [.. pool[best].Hit.Parts.Select(part => part with { Weight = part.Weight * query.Lambda })];
            if (likest[best] > 0)
            {
                parts.Add(new ScorePart("likeness", likest[best], weight));
            }

            chosen.Add(new RecallHit(pool[best].Hit.Id, Recaller.Sum(parts), parts));
            foreach (var i in left)
            {
                likest[i] = Math.Max(likest[i], vectors[i].Cosine(vectors[best]));
            }
        }

        return chosen;
    }
}
