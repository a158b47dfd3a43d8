using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Conformity;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>An expert spoke in a round.</summary>
public sealed record SeatSpoke : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the part.</summary>
    public required string Part { get; init; }

    /// <summary>Gets the round, from 1; the first is blind.</summary>
    public required int Round { get; init; }

    /// <summary>Gets the code of the seat.</summary>
    public required string Seat { get; init; }

    /// <summary>Gets where the seat stands now.</summary>
    public required Ballot Ballot { get; init; }

    /// <summary>Gets what it argues.</summary>
    public required IReadOnlyList<Argument> Arguments { get; init; }

    /// <summary>Gets which arguments of others changed a stance.</summary>
    public required IReadOnlyList<StatedReason> Reasons { get; init; }

    /// <summary>Gets the ids of the arguments of others that it was shown.</summary>
    public required IReadOnlyList<string> Shown { get; init; }

    /// <summary>Gets what it asks.</summary>
    public required IReadOnlyList<SeatQuestion> Questions { get; init; }

    /// <summary>Gets what it wants looked up.</summary>
    public required IReadOnlyList<string> LookUps { get; init; }

    /// <summary>Gets its own summary, in a line.</summary>
    public required string Summary { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
