namespace Witan.Benchmarks.Steps;

/// <summary>What the other engine's program says of one run of the loop.</summary>
internal sealed record PeerResult
{
    /// <summary>Gets microseconds of wall time for each step.</summary>
    public required double UsPerStep { get; init; }

    /// <summary>Gets by how much the file grew for each step.</summary>
    public required double BytesPerStep { get; init; }

    /// <summary>Gets what SQLite says of its setting: 1 for NORMAL, 2 for FULL.</summary>
    public required int Synchronous { get; init; }
}
