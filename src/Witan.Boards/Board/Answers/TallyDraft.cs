namespace Witan.Boards.Board.Answers;

/// <summary>The count of an option as a synthesis tells it.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Supporters">How many are for it.</param>
/// <param name="Opponents">How many are against it.</param>
public sealed record TallyDraft(string Option, int Supporters, int Opponents);
