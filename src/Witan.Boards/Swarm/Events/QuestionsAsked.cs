using Witan.Boards.Swarm.Answers;
using Witan.Runs.Journal;

namespace Witan.Boards.Swarm.Events;

/// <summary>The questioning mind asked both.</summary>
public sealed record QuestionsAsked : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the questions.</summary>
    public required IReadOnlyList<QuestionDraft> Questions { get; init; }

    /// <summary>Gets what must be true to go ahead, to stop, to call it a success.</summary>
    public required IReadOnlyList<string> DecisionCriteria { get; init; }

    /// <summary>Gets where the questioning mind stands.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
