namespace Witan.Boards.Deliberation.Blindness;

/// <summary>How a reader sees the others.</summary>
public sealed record PeerViewOptions
{
    /// <summary>Gets what the order is drawn from: the run's own.</summary>
    public required string Seed { get; init; }

    /// <summary>Gets the round, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>Gets whether the reader is not told how many said the same: numbers persuade, too.</summary>
    public bool HidesNumbers { get; init; }
}
