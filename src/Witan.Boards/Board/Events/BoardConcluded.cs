using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>The outcome of all parts was put into words.</summary>
public sealed record BoardConcluded : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the synthesis of all parts.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the plan over all parts, in order.</summary>
    public required IReadOnlyList<BoardAction> Actions { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
