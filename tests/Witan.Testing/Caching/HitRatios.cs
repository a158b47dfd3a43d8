namespace Witan.Testing.Caching;

/// <summary>What known rules make of a trace, with room for so many entries of one size.</summary>
public static class HitRatios
{
    /// <summary>Gets the hits, of all requests, when whoever was used least lately goes.</summary>
    public static double OfLeastRecentlyUsed(IReadOnlyList<int> trace, int room)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var order = new LinkedList<int>();
        var places = new Dictionary<int, LinkedListNode<int>>();
        var hits = 0;
        foreach (var key in trace)
        {
            if (places.TryGetValue(key, out var place))
            {
                hits++;
                order.Remove(place);
                order.AddFirst(place);
                continue;
            }

            if (places.Count == room)
            {
                places.Remove(order.Last!.Value);
                order.RemoveLast();
            }

            places[key] = order.AddFirst(key);
        }

        return (double)hits / trace.Count;
    }

    /// <summary>Gets the hits, of all requests, when whoever is needed again latest goes, or the newcomer is not taken in: more is not possible.</summary>
    /// <remarks>Belady 1966. It knows the future, so that no cache can do it.</remarks>
    public static double OfOptimum(IReadOnlyList<int> trace, int room)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var next = NextUses(trace);
        var kept = new Dictionary<int, int>();
        var latestFirst = new PriorityQueue<(int Key, int Use), int>();
        var hits = 0;
        for (var request = 0; request < trace.Count; request++)
        {
            var key = trace[request];
            hits += kept.Remove(key) ? 1 : 0;
            if (next[request] == int.MaxValue)
            {
                continue;
            }

            kept[key] = next[request];
            latestFirst.Enqueue((key, next[request]), -next[request]);
            while (kept.Count > room)
            {
                // What was used since stands in the queue still, under a use that is past.
                var (victim, use) = latestFirst.Dequeue();
                if (kept.TryGetValue(victim, out var actual) && actual == use)
                {
                    kept.Remove(victim);
                }
            }
        }

        return (double)hits / trace.Count;
    }

    private static int[] NextUses(IReadOnlyList<int> trace)
    {
        var next = new int[trace.Count];
        var seen = new Dictionary<int, int>();
        for (var request = trace.Count - 1; request >= 0; request--)
        {
            next[request] = seen.GetValueOrDefault(trace[request], int.MaxValue);
            seen[trace[request]] = request;
        }

        return next;
    }
}
