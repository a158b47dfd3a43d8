using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>The experts of a part were chosen.</summary>
public sealed record PanelSeated : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the part.</summary>
    public required string Part { get; init; }

    /// <summary>Gets the seats.</summary>
    public required IReadOnlyList<Seat> Seats { get; init; }
}
