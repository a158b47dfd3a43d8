namespace Witan.Runs.Guards;

/// <summary>The first layer against running away: a protocol whose graph has a cycle without a guarded exit never starts.</summary>
/// <remarks>
/// A set of steps that can all reach each other (a strongly connected component) is left only by an edge to a step outside of it. The
/// check asks for one that says what makes the run take it. A cycle inside a larger one needs no exit of its own: whatever leaves the
/// larger one can be reached from it.
/// </remarks>
public static class GraphCheck
{
    /// <summary>Throws when a protocol could run for ever, or could not reach its end.</summary>
    /// <param name="graph">Its graph.</param>
    /// <exception cref="ProtocolGraphException">It could; the message names the cycle or the step.</exception>
    public static void Require(ProtocolGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (Fault(graph) is { } fault)
        {
            throw new ProtocolGraphException($"The protocol '{graph.Protocol}' does not start: {fault}");
        }
    }

    /// <summary>Says what is wrong with a graph; null when nothing is.</summary>
    /// <param name="graph">The graph.</param>
    public static string? Fault(ProtocolGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var reach = graph.Nodes.ToDictionary(node => node, node => Reachable(graph, node), StringComparer.Ordinal);
        foreach (var node in graph.Nodes.Where(node => reach[node].Contains(node)))
        {
            var together = reach[node].Where(other => reach[other].Contains(node)).ToHashSet(StringComparer.Ordinal);
            if (!graph.Edges.Any(edge => together.Contains(edge.From) && !together.Contains(edge.To) && !string.IsNullOrWhiteSpace(edge.Exit)))
            {
                return $"the cycle {string.Join(" → ", Cycle(graph, node, together))} has no guarded exit.";
            }
        }

        if (graph.Nodes.FirstOrDefault(node => node != ProtocolGraph.End && !reach[node].Contains(ProtocolGraph.End)) is { } stuck)
        {
            return $"the end cannot be reached from '{stuck}'.";
        }

        return graph.Nodes.FirstOrDefault(node => node != graph.Start && !reach[graph.Start].Contains(node)) is { } orphan
            ? $"'{orphan}' cannot be reached from '{graph.Start}'."
            : null;
    }

    private static HashSet<string> Reachable(ProtocolGraph graph, string from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(graph.After(from));
        while (open.TryPop(out var node))
        {
            if (seen.Add(node))
            {
                foreach (var next in graph.After(node))
                {
                    open.Push(next);
                }
            }
        }

        return seen;
    }

    /// <summary>Finds the shortest cycle through a step, by looking breadth first.</summary>
    private static List<string> Cycle(ProtocolGraph graph, string node, HashSet<string> together)
    {
        var paths = new Queue<List<string>>([[node]]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (paths.TryDequeue(out var path))
        {
            foreach (var next in graph.After(path[^1]).Where(together.Contains))
            {
                if (next == node)
                {
                    return [.. path, node];
                }

                if (seen.Add(next))
                {
                    paths.Enqueue([.. path, next]);
                }
            }
        }

        return [node, node];
    }
}
