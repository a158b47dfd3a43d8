using Witan.Memory.Recall.Graph;
using Witan.Memory.Recall.Segments;
using Witan.Memory.Recall.Times;

namespace Witan.Memory.Recall.Ranking;

/// <summary>Answers a question from one state of an index: a first look at everything, a close look at the best, one score. Pure.</summary>
internal static class Recaller
{
    public static RecallResult Recall(IndexState state, RecallQuery query, RecallOptions options, VectorGraph? graph)
    {
        string[] domains = query.Domain is null ? [.. state.Shards.Keys] : state.Shards.ContainsKey(query.Domain) ? [query.Domain] : [];
        SegmentView[] views = [.. domains.SelectMany(domain => state.Shards[domain])];
        var question = QuestionWords.Of(query.Text);
        var terms = SoughtTerms.Of(views, question);
        var filter = new Filter(views, query);
        var times = TimePhrases.Find(query.Text, query.Now);
        var byWords = WordCandidates.Find(views, terms, filter, Math.Max(RankSettings.CandidatesMost, query.Limit), options.Hierarchy);
        var vectors = VectorCandidates.Find(views, filter, query.Vector, views.Sum(view => view.LiveCount) > options.GraphAbove ? graph : null);
        var byTime = Bounds(query, times).SelectMany(bound => TimeCandidates.Find(views, filter, bound.From, bound.Until));
        var candidates = byWords.Places.Concat(byTime).Concat(vectors.Keys).ToHashSet();

        var look = new CloseLook(views, terms, filter);
        var found = look.Measure(candidates, item =>
        {
            item.Time = Closeness(item.At, times, query);
            item.Vector = vectors.GetValueOrDefault(item.Place);
        });
        var fusion = new Fusion(found, question);
        var ordered = Ordered(found, fusion, views, query.Lambda >= 1 ? query.Limit : Diversity.PoolOf(query.Limit));
        var hits = ordered.ConvertAll(item => (Item: item, Hit: new RecallHit(views[item.Place.View].Segment.IdOf(item.Place.Item), fusion.Score(item), fusion.Parts(item))));
        return new RecallResult
        {
            Hits = query.Lambda >= 1
                ? hits.ConvertAll(hit => hit.Hit)
                : Diversity.Choose(hits, views, query),
            Times = times,
            Shards = domains,
            Partial = byWords.Overflowed && query.Limit > RankSettings.CandidatesMost,
        };
    }

    // Best first; of equals the newer, then the one whose id comes first.
    private static List<Found> Ordered(List<Found> found, Fusion fusion, SegmentView[] views, int most)
    {
        var scores = found.ConvertAll(fusion.Score).ToArray();
        Found[] items = [.. found];
        int[] order = [.. Enumerable.Range(0, items.Length)];
        Array.Sort(order, (left, right) =>
        {
            var (a, b) = (items[left], items[right]);
            return scores[left] != scores[right] ? scores[right].CompareTo(scores[left])
                : a.At != b.At ? b.At.CompareTo(a.At)
                : views[a.Place.View].Segment.IdBytes(a.Place.Item).SequenceCompareTo(views[b.Place.View].Segment.IdBytes(b.Place.Item));
        });
        return [.. order.Take(most).Select(at => items[at])];
    }

    /// <summary>The sum of parts in their order, the same on every machine.</summary>
    public static double Sum(IReadOnlyList<ScorePart> parts)
    {
        var sum = 0.0;
        foreach (var part in parts)
        {
            sum += part.Contribution;
        }

        return sum;
    }

    private static IEnumerable<(long From, long Until)> Bounds(RecallQuery query, IReadOnlyList<UnderstoodTime> times)
    {
        foreach (var time in times)
        {
            yield return (time.From.UtcTicks, time.Until.UtcTicks);
        }

        if (query.From is not null || query.Until is not null)
        {
            yield return (long.MinValue, long.MaxValue);
        }
    }

    // 1 within a time that the question names; beside it, half and falling to nothing over the length of that time.
    private static double Closeness(long at, IReadOnlyList<UnderstoodTime> times, RecallQuery query)
    {
        if (times.Count == 0)
        {
            // Bounds alone are a question, too: what happened then? The least that is more than nothing.
            return query.From is not null || query.Until is not null ? 0.05 : 0;
        }

        var best = 0.0;
        foreach (var time in times)
        {
            var away = Math.Max(0, Math.Max(time.From.UtcTicks - at, at - time.Until.UtcTicks + 1));
            var length = (double)Math.Min(time.Until.UtcTicks - time.From.UtcTicks, 366 * TimeSpan.TicksPerDay);
            best = Math.Max(best, away == 0 ? 1 : Math.Max(0, 0.5 * (1 - (away / length))));
        }

        return best;
    }
}
