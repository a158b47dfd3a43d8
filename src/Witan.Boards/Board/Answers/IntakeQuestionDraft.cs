namespace Witan.Boards.Board.Answers;

/// <summary>A question before it has an id.</summary>
/// <param name="Text">The question.</param>
/// <param name="Why">What depends on the answer.</param>
/// <param name="Assumed">What is taken for granted without one.</param>
public sealed record IntakeQuestionDraft(string Text, string Why, string Assumed);
