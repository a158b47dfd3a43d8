namespace Witan.Boards.Board.Answers;

/// <summary>Where an expert stands on an option.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Score">From -2 (strongly against) to 2 (strongly for).</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Conditions">Under which conditions it holds.</param>
/// <param name="Veto">Why the expert blocks it; null when it does not.</param>
public sealed record StanceDraft(string Option, int Score, double Confidence, IReadOnlyList<string> Conditions, string? Veto = null);
