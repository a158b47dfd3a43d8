using Witan.Runs.Journal;

namespace Witan.Boards.Swarm.Events;

/// <summary>A mind read the others' arguments, without names, and gave its positions anew.</summary>
public sealed record PositionsRevised : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the mind.</summary>
    public required Mind Mind { get; init; }

    /// <summary>Gets the round, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>Gets the positions on the findings in debate.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
