namespace Witan.Boards.Board.Answers;

/// <summary>What is open before a board begins.</summary>
public sealed record IntakeAnswer
{
    /// <summary>Gets the questions, the weightiest first; none whose answer is in the material.</summary>
    public required IReadOnlyList<IntakeQuestionDraft> Questions { get; init; }

    /// <summary>Gets what is taken for granted in any case.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }
}
