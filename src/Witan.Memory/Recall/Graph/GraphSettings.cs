namespace Witan.Memory.Recall.Graph;

/// <summary>The numbers of the graph of vectors. How they were chosen: docs/decisions/0023-graph-of-vectors.md.</summary>
internal static class GraphSettings
{
    /// <summary>How many neighbours a new node is given, and the most that it has above the ground.</summary>
    public const int Links = 16;

    /// <summary>The most neighbours of a node on the ground.</summary>
    public const int LinksOnGround = 32;

    /// <summary>How many of the nearest a new node chooses its neighbours from.</summary>
    public const int BuildWidth = 200;

    /// <summary>The highest level.</summary>
    public const int LevelMax = 15;

    /// <summary>The most nodes that a question looks at before all vectors are compared instead: what it shuts out is nearly everything.</summary>
    public const int VisitsMax = 16_384;

    /// <summary>How many vectors that were there before are put in with each batch of changes: it bounds what a writer waits.</summary>
    public const int CatchUpMost = 256;

    /// <summary>One part in this many of the nodes may be gone; above that the graph is built anew.</summary>
    public const int GoneShare = 4;

    /// <summary>The seed of the levels.</summary>
    public const ulong Seed = 0x57_69_74_61_6E;
}
