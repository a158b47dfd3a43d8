namespace Witan.Memory.Recall.Graph;

/// <summary>The nodes of a graph in flat arrays. One writer changes them in place while any number read: a link is one number, and every number that stands there is a node.</summary>
internal sealed class GraphArrays
{
    private const int Ground = GraphSettings.LinksOnGround + 1;
    private const int Above = GraphSettings.Links + 1;

    private readonly sbyte[] _codes;
    private readonly int[] _ground;
    private int _entry = -1;

    public GraphArrays(int dimensions, int capacity)
    {
        (Dimensions, Capacity) = (dimensions, capacity);
        _codes = new sbyte[dimensions * (long)capacity];
        _ground = new int[Ground * (long)capacity];
        Scales = new float[capacity];
        Upper = new int[]?[capacity];
        Ids = new string?[capacity];
    }

    private GraphArrays(GraphArrays smaller)
        : this(smaller.Dimensions, smaller.Capacity * 2)
    {
        smaller._codes.CopyTo(_codes, 0);
        smaller._ground.CopyTo(_ground, 0);
        smaller.Scales.CopyTo(Scales, 0);
        smaller.Upper.CopyTo(Upper, 0);
        smaller.Ids.CopyTo(Ids, 0);
        (Count, _entry) = (smaller.Count, smaller._entry);
    }

    public int Dimensions { get; }

    public int Capacity { get; }

    public int Count { get; set; }

    /// <summary>Gets or sets the node that every search begins with, one of the highest level; -1 while there is none.</summary>
    public int Entry
    {
        get => Volatile.Read(ref _entry);
        set => Volatile.Write(ref _entry, value);
    }

    public float[] Scales { get; }

    /// <summary>Gets the links above the ground, level after level, of the nodes that reach there.</summary>
    public int[]?[] Upper { get; }

    /// <summary>Gets whose vector each node is; null for one that is gone.</summary>
    public string?[] Ids { get; }

    public long Bytes => _codes.Length + (4L * (_ground.Length + Scales.Length)) + (16L * Ids.Length) + Upper.Take(Count).Sum(links => links is null ? 0 : 24 + (4L * links.Length));

    public GraphArrays Grown() => new(this);

    public int LevelOf(int node) => Upper[node] is { } links ? links.Length / Above : 0;

    public static int[]? LinksAbove(int level) => level == 0 ? null : new int[level * Above];

    public Span<sbyte> Code(int node) => _codes.AsSpan(node * Dimensions, Dimensions);

    /// <summary>Gives the links of a node on a level: their number, then the nodes.</summary>
    public Span<int> Links(int node, int level) => level == 0 ? _ground.AsSpan(node * Ground, Ground) : Upper[node].AsSpan((level - 1) * Above, Above);

    public float Similarity(int node, int other) => VectorCode.Dot(Code(node), Code(other)) * Scales[node] * Scales[other];

    public float Similarity(int node, ReadOnlySpan<sbyte> code, float scale) => VectorCode.Dot(Code(node), code) * Scales[node] * scale;

    /// <summary>Replaces the links of a node. A reader meets old and new ones mixed for a moment, each of which is a node.</summary>
    public void SetLinks(int node, int level, IReadOnlyList<int> chosen)
    {
        var links = Links(node, level);
        for (var at = 0; at < chosen.Count; at++)
        {
            links[at + 1] = chosen[at];
        }

        Volatile.Write(ref links[0], chosen.Count);
    }
}
