namespace Witan.Boards.Swarm.Answers;

/// <summary>The words of the consensus; its counts and phases are made by code.</summary>
public sealed record ConsensusAnswer
{
    /// <summary>Gets what all three share.</summary>
    public required IReadOnlyList<string> Shared { get; init; }

    /// <summary>Gets what divides them and why.</summary>
    public required IReadOnlyList<Disagreement> Divided { get; init; }

    /// <summary>Gets what is knowingly accepted.</summary>
    public required IReadOnlyList<string> TradeOffs { get; init; }

    /// <summary>Gets what was taken for granted.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }
}
