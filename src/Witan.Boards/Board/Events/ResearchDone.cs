using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>What could be looked up was looked up.</summary>
public sealed record ResearchDone : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the part.</summary>
    public required string Part { get; init; }

    /// <summary>Gets the facilitator's decision that asked for it.</summary>
    public required int Number { get; init; }

    /// <summary>Gets what was found, and for what nothing was.</summary>
    public required IReadOnlyList<ResearchResult> Results { get; init; }
}
