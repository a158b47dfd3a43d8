namespace Witan.Boards.Board;

/// <summary>What a mind of a board is told.</summary>
/// <param name="Instructions">What all minds are told for a task, before the documents.</param>
/// <param name="Assignment">Who the mind is and what the round is for, behind them; null when there is no more to say.</param>
internal sealed record BoardPrompt(string Instructions, string? Assignment);
