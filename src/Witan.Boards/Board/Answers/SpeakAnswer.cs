namespace Witan.Boards.Board.Answers;

/// <summary>What an expert says in a round, or in the vote.</summary>
public sealed record SpeakAnswer
{
    /// <summary>Gets a stance for each option.</summary>
    public required IReadOnlyList<StanceDraft> Stances { get; init; }

    /// <summary>Gets the arguments; only new ones after the first round.</summary>
    public required IReadOnlyList<ArgumentDraft> Arguments { get; init; }

    /// <summary>Gets for each stance that changed the labels of the arguments that changed it.</summary>
    public required IReadOnlyList<ChangeDraft> Changes { get; init; }

    /// <summary>Gets what it asks the board.</summary>
    public required IReadOnlyList<QuestionDraft> Questions { get; init; }

    /// <summary>Gets what could be looked up and would matter.</summary>
    public required IReadOnlyList<string> LookUps { get; init; }

    /// <summary>Gets its position in one sentence; in the vote the recommendation with its reason.</summary>
    public required string Summary { get; init; }

    /// <summary>Gets the risks of what it recommends; asked for in the vote only.</summary>
    public IReadOnlyList<BoardRisk>? Risks { get; init; }
}
