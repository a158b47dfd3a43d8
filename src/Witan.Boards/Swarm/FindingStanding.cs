namespace Witan.Boards.Swarm;

/// <summary>Where the three minds stand on a finding: counted by code.</summary>
public sealed record FindingStanding
{
    /// <summary>Gets the finding's id.</summary>
    public required string Finding { get; init; }

    /// <summary>Gets each mind's stance: methodical, rapid, questioning.</summary>
    public required IReadOnlyList<int> Stances { get; init; }

    /// <summary>Gets the mean of the stances, weighted by confidence, from -2 to 2.</summary>
    public required double Mean { get; init; }

    /// <summary>Gets whether the minds are divided: two of them stand two or more steps apart.</summary>
    public required bool Divided { get; init; }

    /// <summary>Gets when it is worked on.</summary>
    public required Placement Placement { get; init; }
}
