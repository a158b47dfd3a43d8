using Witan.Kernel.Identity;
using Witan.Runs.Guards;

namespace Witan.Boards.Swarm;

/// <summary>How a swarm is run.</summary>
public sealed record SwarmOptions
{
    /// <summary>Gets the id that the run is to have; null for a new one.</summary>
    public RunId? Id { get; init; }

    /// <summary>Gets the seed of everything left to chance: in which order a mind reads the others' arguments.</summary>
    /// <value>1. Any whole number.</value>
    public long Seed { get; init; } = 1;

    /// <summary>Gets the most rounds of debate.</summary>
    /// <value>2. From 0 to 3.</value>
    public int Rounds { get; init; } = SwarmProtocol.RoundsDefault;

    /// <summary>Gets the name of the rule by which opinions are counted.</summary>
    /// <value>Null: the program's own.</value>
    public string? Rule { get; init; }

    /// <summary>Gets the most that the run's calls may cost, in US dollars.</summary>
    /// <value>1.00. From 0.</value>
    public decimal CostUsd { get; init; } = new RunLimits().CostUsd;

    /// <summary>Gets the decision that is deliberated again; what is decided then may stand in its place.</summary>
    /// <value>Null: a new question.</value>
    public string? Reopens { get; init; }
}
