using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Roundtable.Events;

/// <summary>A seat assessed the matter in its own field, before it heard anybody.</summary>
public sealed record SeatAssessed : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the part.</summary>
    public required string Part { get; init; }

    /// <summary>Gets the code of the seat.</summary>
    public required string Seat { get; init; }

    /// <summary>Gets how things stand in its field.</summary>
    public required string CurrentState { get; init; }

    /// <summary>Gets its position.</summary>
    public required string Position { get; init; }

    /// <summary>Gets whether somebody woken at three in the night could find and mend what broke.</summary>
    public required string NightTest { get; init; }

    /// <summary>Gets what the change does.</summary>
    public required ChangeImpact Impact { get; init; }

    /// <summary>Gets the three questions, answered for each option.</summary>
    public required IReadOnlyList<ProposalAnswer> Answers { get; init; }

    /// <summary>Gets the options whose answers say word for word what another's say: nobody thought twice.</summary>
    public required IReadOnlyList<string> Repeated { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
