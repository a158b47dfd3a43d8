using System.Buffers;

namespace Witan.Memory.Recall.Graph;

/// <summary>Walks a graph towards a vector.</summary>
internal static class GraphSearch
{
    /// <summary>Goes from node to nearer node on one level until none is nearer.</summary>
    public static int Nearest(GraphArrays graph, ReadOnlySpan<sbyte> code, float scale, int from, int level)
    {
        var (best, similarity) = (from, graph.Similarity(from, code, scale));
        while (true)
        {
            var before = best;
            var links = graph.Links(best, level);
            for (var at = 1; at <= links[0]; at++)
            {
                var other = graph.Similarity(links[at], code, scale);
                if (other > similarity)
                {
                    (best, similarity) = (links[at], other);
                }
            }

            if (best == before)
            {
                return best;
            }
        }
    }

    /// <summary>Finds the nearest nodes of one level, nearest first.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="code">The vector.</param>
    /// <param name="scale">What a byte of it is worth.</param>
    /// <param name="from">The node to begin with.</param>
    /// <param name="level">The level.</param>
    /// <param name="width">How many are wanted: the more, the surer.</param>
    /// <param name="admit">Which nodes may be found; the others only show the way. Null for all.</param>
    /// <param name="visitsMax">How many nodes may be looked at.</param>
    /// <returns>The nodes; null when so many were looked at and there may be better ones.</returns>
    public static List<(int Node, float Similarity)>? Level(
        GraphArrays graph, ReadOnlySpan<sbyte> code, float scale, int from, int level, int width, Func<int, bool>? admit, int visitsMax)
    {
        // A node that was added a moment ago may lie beyond the count.
        var words = (graph.Capacity + 63) / 64;
        var seen = ArrayPool<ulong>.Shared.Rent(words);
        Array.Clear(seen, 0, words);
        try
        {
            var (ahead, found) = (new PriorityQueue<int, float>(), new PriorityQueue<int, float>());
            var visits = 0;
            Look(from, graph.Similarity(from, code, scale));
            while (ahead.TryDequeue(out var node, out var away) && (found.Count < width || -away >= Least(found)))
            {
                var links = graph.Links(node, level);
                for (var at = 1; at <= links[0]; at++)
                {
                    var other = links[at];
                    if ((seen[other >> 6] & (1UL << (other & 63))) != 0)
                    {
                        continue;
                    }

                    if (++visits > visitsMax)
                    {
                        return null;
                    }

                    Look(other, graph.Similarity(other, code, scale));
                }
            }

            var nearest = new List<(int, float)>(found.Count);
            while (found.TryDequeue(out var node, out var similarity))
            {
                nearest.Add((node, similarity));
            }

            nearest.Reverse();
            return nearest;

            void Look(int node, float similarity)
            {
                seen[node >> 6] |= 1UL << (node & 63);
                if (found.Count >= width && similarity <= Least(found))
                {
                    return;
                }

                ahead.Enqueue(node, -similarity);
                if (admit is not null && !admit(node))
                {
                    return;
                }

                if (found.Count < width)
                {
                    found.Enqueue(node, similarity);
                }
                else
                {
                    found.EnqueueDequeue(node, similarity);
                }
            }
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(seen);
        }
    }

    private static float Least(PriorityQueue<int, float> found) => found.TryPeek(out _, out var similarity) ? similarity : float.NegativeInfinity;
}
