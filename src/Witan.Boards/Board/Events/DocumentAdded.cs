using Witan.Boards.Intake;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>A person added a document while the board deliberates; every seat answers to it before the next round.</summary>
public sealed record DocumentAdded : RunEvent, ISignal
{
    /// <inheritdoc/>
    public required string By { get; init; }

    /// <summary>Gets the document.</summary>
    public required BriefDocument Document { get; init; }

    /// <summary>Gets why.</summary>
    public required string Reason { get; init; }
}
