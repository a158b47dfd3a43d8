using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Conformity;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>An expert gave its last ballot, and its recommendation.</summary>
public sealed record SeatVoted : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the part.</summary>
    public required string Part { get; init; }

    /// <summary>Gets the code of the seat.</summary>
    public required string Seat { get; init; }

    /// <summary>Gets the ballot; its reason is the recommendation.</summary>
    public required Ballot Ballot { get; init; }

    /// <summary>Gets which arguments of others changed a stance.</summary>
    public required IReadOnlyList<StatedReason> Reasons { get; init; }

    /// <summary>Gets the ids of the arguments of others that it was shown.</summary>
    public required IReadOnlyList<string> Shown { get; init; }

    /// <summary>Gets the risks that it sees in what it recommends.</summary>
    public required IReadOnlyList<BoardRisk> Risks { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
