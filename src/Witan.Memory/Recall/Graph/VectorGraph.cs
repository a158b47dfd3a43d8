namespace Witan.Memory.Recall.Graph;

/// <summary>A graph in which the nearest vectors are found without comparing all: hierarchical, navigable, small world (Malkov and Yashunin, 2016).</summary>
/// <remarks>
/// One writer at a time, any number of readers beside it. The same vectors in the same order make the same graph: a node's level comes from its
/// number and a fixed seed. What is removed still shows the way; what is erased loses its bytes at once.
/// </remarks>
internal sealed class VectorGraph
{
    private const int CapacityFirst = 1024;
    private static readonly double LevelScale = 1 / Math.Log(GraphSettings.Links);

    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private volatile GraphArrays _arrays;

    public VectorGraph(int dimensions)
        : this(new GraphArrays(dimensions, CapacityFirst))
    {
    }

    /// <summary>Initializes a new instance of the <see cref="VectorGraph"/> class from what was saved.</summary>
    public VectorGraph(GraphArrays arrays)
    {
        _arrays = arrays;
        for (var node = 0; node < arrays.Count; node++)
        {
            if (arrays.Ids[node] is { } id)
            {
                _nodes[id] = node;
            }
        }
    }

    public GraphArrays Arrays => _arrays;

    public int Dimensions => _arrays.Dimensions;

    /// <summary>Gets how many can be found.</summary>
    public int Count => _nodes.Count;

    /// <summary>Gets how many are gone and still show the way.</summary>
    public int Gone => _arrays.Count - _nodes.Count;

    public long Bytes => _arrays.Bytes;

    public bool Contains(string id) => _nodes.ContainsKey(id);

    /// <summary>Puts a vector in, in the place of an earlier one of the same id. One that points nowhere is left out: nothing is like it.</summary>
    public void Add(string id, ReadOnlySpan<float> vector)
    {
        Remove(id);
        var graph = _arrays.Count < _arrays.Capacity ? _arrays : _arrays.Grown();
        var node = graph.Count;
        var scale = VectorCode.Write(vector, graph.Code(node));
        if (scale == 0)
        {
            return;
        }

        graph.Scales[node] = scale;
        graph.Ids[node] = id;
        var level = LevelOf(node);
        graph.Upper[node] = GraphArrays.LinksAbove(level);
        graph.Count++;
        _nodes[id] = node;
        Connect(graph, node, level);
        _arrays = graph;
    }

    /// <summary>Lets nobody find a vector any more.</summary>
    public void Remove(string id)
    {
        if (_nodes.Remove(id, out var node))
        {
            Volatile.Write(ref _arrays.Ids[node], null);
        }
    }

    /// <summary>Removes a vector and its bytes. Its neighbours take each other for neighbours, so that no way is lost with it.</summary>
    public void Erase(string id)
    {
        if (!_nodes.TryGetValue(id, out var node))
        {
            return;
        }

        Remove(id);
        var graph = _arrays;
        for (var level = graph.LevelOf(node); level >= 0; level--)
        {
            int[] around = [.. Linked(graph, node, level)];
            foreach (var neighbour in around)
            {
                var others = Linked(graph, neighbour, level).Concat(around).Where(other => other != node && other != neighbour).Distinct();
                graph.SetLinks(neighbour, level, Chosen(graph, Ordered(graph, neighbour, others), MostOn(level)));
            }
        }

        graph.Code(node).Clear();
        graph.Scales[node] = 0;
    }

    /// <summary>Finds the nearest.</summary>
    /// <param name="vector">The vector, of the graph's length.</param>
    /// <param name="width">How many.</param>
    /// <param name="admit">Which ids may be found.</param>
    /// <returns>Their ids, the nearest first as far as bytes tell; null when too much was looked at in vain.</returns>
    public IReadOnlyList<string>? Find(ReadOnlySpan<float> vector, int width, Func<string, bool> admit)
    {
        var graph = _arrays;
        Span<sbyte> code = new sbyte[graph.Dimensions];
        var scale = VectorCode.Write(vector, code);
        var at = graph.Entry;
        if (at < 0 || scale == 0)
        {
            return [];
        }

        for (var level = graph.LevelOf(at); level > 0; level--)
        {
            at = GraphSearch.Nearest(graph, code, scale, at, level);
        }

        return GraphSearch.Level(graph, code, scale, at, 0, width, node => Volatile.Read(ref graph.Ids[node]) is { } id && admit(id), GraphSettings.VisitsMax)
            ?.Select(found => graph.Ids[found.Node]).OfType<string>().ToList();
    }

    // The node is reached only once its own links stand: those to it come last.
    private static void Connect(GraphArrays graph, int node, int top)
    {
        var at = graph.Entry;
        if (at < 0)
        {
            graph.Entry = node;
            return;
        }

        var code = graph.Code(node);
        var scale = graph.Scales[node];
        var highest = graph.LevelOf(at);
        for (var level = highest; level > top; level--)
        {
            at = GraphSearch.Nearest(graph, code, scale, at, level);
        }

        for (var level = Math.Min(top, highest); level >= 0; level--)
        {
            var found = GraphSearch.Level(graph, code, scale, at, level, GraphSettings.BuildWidth, admit: null, int.MaxValue)!;
            var chosen = Chosen(graph, found, GraphSettings.Links);
            graph.SetLinks(node, level, chosen);
            foreach (var neighbour in chosen)
            {
                Link(graph, neighbour, node, level);
            }

            at = found[0].Node;
        }

        if (top > highest)
        {
            graph.Entry = node;
        }
    }

    private static void Link(GraphArrays graph, int from, int to, int level)
    {
        var links = graph.Links(from, level);
        if (links[0] < MostOn(level))
        {
            links[links[0] + 1] = to;
            Volatile.Write(ref links[0], links[0] + 1);
            return;
        }

        graph.SetLinks(from, level, Chosen(graph, Ordered(graph, from, Linked(graph, from, level).Append(to)), MostOn(level)));
    }

    /// <summary>Chooses neighbours in all directions: one that is nearer to a chosen one than to the node adds no way. What is left fills the free places.</summary>
    private static List<int> Chosen(GraphArrays graph, List<(int Node, float Similarity)> ordered, int most)
    {
        var (chosen, left) = (new List<int>(most), new List<int>());
        foreach (var (node, similarity) in ordered)
        {
            if (chosen.Count == most)
            {
                break;
            }

            (chosen.TrueForAll(other => graph.Similarity(node, other) < similarity) ? chosen : left).Add(node);
        }

        chosen.AddRange(left.Take(most - chosen.Count));
        return chosen;
    }

    private static List<(int Node, float Similarity)> Ordered(GraphArrays graph, int node, IEnumerable<int> others) =>
        [.. others.Select(other => (Node: other, Similarity: graph.Similarity(node, other))).OrderByDescending(other => other.Similarity).ThenBy(other => other.Node)];

    private static int[] Linked(GraphArrays graph, int node, int level)
    {
        var links = graph.Links(node, level);
        return links.Slice(1, links[0]).ToArray();
    }

    private static int MostOn(int level) => level == 0 ? GraphSettings.LinksOnGround : GraphSettings.Links;

    // SplitMix64 (Steele, Lea and Flood, 2014) of the node's number: as good as chance, and the same each time.
    private static int LevelOf(int node)
    {
        var z = GraphSettings.Seed + (((ulong)node + 1) * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        var share = ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        return Math.Min((int)(-Math.Log(1 - share) * LevelScale), GraphSettings.LevelMax);
    }
}
