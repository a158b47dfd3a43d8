using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Ranking;

/// <summary>The hierarchy's middle: within a domain each type, and within it clusters of four weeks. Only the best are looked into.</summary>
/// <remarks>A cluster is as good as its best item by words. Kept for stores of sharply divided topics; flat recall is the default (decision 0021).</remarks>
internal sealed class Clusters
{
    private readonly HashSet<(string Type, long Cluster)> _chosen;

    private Clusters(HashSet<(string Type, long Cluster)> chosen) => _chosen = chosen;

    public static Clusters Best(IReadOnlyList<SegmentView> views, float[][] scores, Filter filter)
    {
        var best = new Dictionary<(string Type, long Cluster), float>();
        for (var number = 0; number < views.Count; number++)
        {
            for (var item = 0; item < views[number].Segment.Count; item++)
            {
                if (scores[number][item] > 0 && filter.Admits(views[number], number, item))
                {
                    var key = KeyOf(views[number].Segment, item);
                    best[key] = Math.Max(best.GetValueOrDefault(key), scores[number][item]);
                }
            }
        }

        var chosen = best
            .GroupBy(entry => entry.Key.Type, StringComparer.Ordinal)
            .SelectMany(type => type.OrderByDescending(entry => entry.Value).ThenByDescending(entry => entry.Key.Cluster).Take(RankSettings.ClustersMost));
        return new Clusters([.. chosen.Select(entry => entry.Key)]);
    }

    public bool Holds(Segment segment, int item) => _chosen.Contains(KeyOf(segment, item));

    private static (string Type, long Cluster) KeyOf(Segment segment, int item) =>
        (segment.Arrays.TypeNames[segment.Arrays.Type[item]], segment.Arrays.At[item] / RankSettings.ClusterTicks);
}
