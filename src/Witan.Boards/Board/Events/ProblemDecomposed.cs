using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>The question was split into parts.</summary>
public sealed record ProblemDecomposed : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the parts, 1 to 5, in an order in which each stands behind those that it depends on.</summary>
    public required IReadOnlyList<ProblemPart> Parts { get; init; }

    /// <summary>Gets why so, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
