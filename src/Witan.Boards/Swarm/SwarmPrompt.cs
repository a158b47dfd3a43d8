namespace Witan.Boards.Swarm;

/// <summary>What a mind is told for a step.</summary>
/// <param name="Instructions">What comes before the documents.</param>
/// <param name="Assignment">What comes behind them; null under a definition that puts everything before.</param>
internal sealed record SwarmPrompt(string Instructions, string? Assignment);
