namespace Witan.Boards.Board.Answers;

/// <summary>The outcome of a part, or of all, in words.</summary>
public sealed record ConcludeAnswer
{
    /// <summary>Gets the synthesis.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the id of the option that won, as it was counted; null when none did, and for all parts together.</summary>
    public string? Adopts { get; init; }

    /// <summary>Gets the count as it was given; empty for all parts together.</summary>
    public required IReadOnlyList<TallyDraft> Tally { get; init; }

    /// <summary>Gets what carries the outcome, a sentence each.</summary>
    public required IReadOnlyList<string> KeyPoints { get; init; }

    /// <summary>Gets what is to be done, in order.</summary>
    public required IReadOnlyList<BoardAction> Actions { get; init; }

    /// <summary>Gets when the decision is to be looked at again.</summary>
    public required IReadOnlyList<BoardTrigger> Triggers { get; init; }
}
