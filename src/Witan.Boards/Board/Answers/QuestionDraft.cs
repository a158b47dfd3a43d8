namespace Witan.Boards.Board.Answers;

/// <summary>A question to the board, before it has an id.</summary>
/// <param name="Text">The question.</param>
/// <param name="Option">The option that it is about; null for all.</param>
public sealed record QuestionDraft(string Text, string? Option = null);
