using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>A part's outcome was put into words; what was counted is not changed by them.</summary>
public sealed record PartConcluded : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the part.</summary>
    public required string Part { get; init; }

    /// <summary>Gets the synthesis; it refers to dissent as [D1] and to blocking objections as [B1].</summary>
    public required string Text { get; init; }

    /// <summary>Gets what carries the outcome, a sentence each.</summary>
    public required IReadOnlyList<string> KeyPoints { get; init; }

    /// <summary>Gets what is to be done, in order.</summary>
    public required IReadOnlyList<BoardAction> Actions { get; init; }

    /// <summary>Gets when the decision is to be looked at again.</summary>
    public required IReadOnlyList<BoardTrigger> Triggers { get; init; }

    /// <summary>Gets whether the words were put together by rule, since a mind's did not fit what was counted.</summary>
    public required bool IsWordedByRule { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
