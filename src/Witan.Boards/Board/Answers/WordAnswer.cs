namespace Witan.Boards.Board.Answers;

/// <summary>Plain words: a moderator's challenge, or an answer to a person.</summary>
public sealed record WordAnswer
{
    /// <summary>Gets the words.</summary>
    public required string Text { get; init; }
}
