using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Ranking;

/// <summary>Items that come in because of when they happened, whatever their words: the newest of a stretch of time.</summary>
internal static class TimeCandidates
{
    public static IEnumerable<Place> Find(IReadOnlyList<SegmentView> views, Filter filter, long from, long until)
    {
        var best = new Best(RankSettings.TimeCandidatesMost);
        for (var number = 0; number < views.Count; number++)
        {
            var segment = views[number].Segment;
            var (order, taken) = (segment.Arrays.ByTime, 0);
            for (var at = FirstAt(segment, until) - 1; at >= 0 && taken < RankSettings.TimeCandidatesMost && segment.Arrays.At[order[at]] >= from; at--)
            {
                if (filter.Admits(views[number], number, order[at]))
                {
                    taken++;
                    best.Offer(1, segment.Arrays.At[order[at]], segment.IdBytes(order[at]), new Place(number, order[at]));
                }
            }
        }

        return best.Places;
    }

    // The first place in the order of times that is not before a tick.
    private static int FirstAt(Segment segment, long tick)
    {
        var (low, high) = (0, segment.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = segment.Arrays.At[segment.Arrays.ByTime[middle]] < tick ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
