namespace Witan.Memory.Patterns;

/// <summary>One episode that speaks for or against a pattern.</summary>
/// <param name="EpisodeId">The episode.</param>
/// <param name="Step">The step that shows it; 0 for the episode as a whole.</param>
/// <param name="QuoteHash">The SHA-256 of the words that show it.</param>
/// <param name="IsSuccess">Whether it went well there.</param>
public sealed record PatternSource(string EpisodeId, int Step, string QuoteHash, bool IsSuccess);
