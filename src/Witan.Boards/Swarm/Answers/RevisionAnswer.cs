namespace Witan.Boards.Swarm.Answers;

/// <summary>A mind's positions after it has read the others'.</summary>
public sealed record RevisionAnswer
{
    /// <summary>Gets the positions, one per finding in debate.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }
}
