namespace Witan.Boards.Records.Board;

/// <summary>A question of the intake.</summary>
/// <param name="Id">The id.</param>
/// <param name="Text">The question.</param>
/// <param name="Why">What depends on it.</param>
/// <param name="Answer">The answer; null when nobody gave one.</param>
/// <param name="Assumed">What is taken for granted without one.</param>
public sealed record RecordedQuestion(string Id, string Text, string Why, string? Answer, string Assumed);
