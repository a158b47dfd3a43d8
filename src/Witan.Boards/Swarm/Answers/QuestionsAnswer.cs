namespace Witan.Boards.Swarm.Answers;

/// <summary>The questioning mind's questions.</summary>
public sealed record QuestionsAnswer
{
    /// <summary>Gets the questions.</summary>
    public required IReadOnlyList<QuestionDraft> Questions { get; init; }

    /// <summary>Gets what must be true to go ahead, to stop, to call it a success.</summary>
    public required IReadOnlyList<string> DecisionCriteria { get; init; }

    /// <summary>Gets where the mind itself stands.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }
}
