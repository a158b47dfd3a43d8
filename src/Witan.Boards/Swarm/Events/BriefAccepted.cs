using Witan.Boards.Intake;
using Witan.Runs.Journal;

namespace Witan.Boards.Swarm.Events;

/// <summary>The swarm was given its brief.</summary>
public sealed record BriefAccepted : RunEvent
{
    /// <summary>Gets the brief.</summary>
    public required Brief Brief { get; init; }

    /// <summary>Gets the most rounds of debate.</summary>
    public required int RoundsMax { get; init; }

    /// <summary>Gets the name of the rule by which opinions are counted; null for the program's own.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets the decision that is deliberated again; null when it is a new question.</summary>
    public string? Reopens { get; init; }
}
