namespace Witan.Boards.Records.Board;

/// <summary>Where a seat stands on an option.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Score">The stance, from -2 to 2.</param>
/// <param name="Confidence">How sure the seat is, from 0 to 1.</param>
/// <param name="Evidence">How many lines of evidence stand behind it.</param>
/// <param name="Conditions">Under which conditions it holds; empty when it holds as it is.</param>
/// <param name="Veto">Why the seat blocks the option; null when it does not.</param>
public sealed record SeatStance(string Option, int Score, double Confidence, int Evidence, IReadOnlyList<string> Conditions, string? Veto);
