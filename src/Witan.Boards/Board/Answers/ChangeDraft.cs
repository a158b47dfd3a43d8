namespace Witan.Boards.Board.Answers;

/// <summary>What changed a stance.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Because">The labels of the arguments, such as <c>P2</c>.</param>
public sealed record ChangeDraft(string Option, IReadOnlyList<string> Because);
