using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>An expert answered what a person said.</summary>
public sealed record SeatAnswered : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the part.</summary>
    public required string Part { get; init; }

    /// <summary>Gets the id of what was said.</summary>
    public required string Interjection { get; init; }

    /// <summary>Gets the code of the seat.</summary>
    public required string Seat { get; init; }

    /// <summary>Gets the answer.</summary>
    public required string Answer { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
