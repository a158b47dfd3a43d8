using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>The facilitator said what is open before work begins, and what is taken for granted.</summary>
public sealed record IntakeDone : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the questions worth asking, at most <see cref="IntakeQuestion.CountMax"/>; none whose answer stands in the documents.</summary>
    public required IReadOnlyList<IntakeQuestion> Questions { get; init; }

    /// <summary>Gets what is taken for granted.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
