using Witan.Boards.Deliberation.Moderation;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>A moderator tested the debate.</summary>
public sealed record ModeratorSpoke : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the part.</summary>
    public required string Part { get; init; }

    /// <summary>Gets the facilitator's decision that called it.</summary>
    public required int Number { get; init; }

    /// <summary>Gets who.</summary>
    public required Moderator Moderator { get; init; }

    /// <summary>Gets what it put to the board.</summary>
    public required string Challenge { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
