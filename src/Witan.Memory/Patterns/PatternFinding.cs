namespace Witan.Memory.Patterns;

/// <summary>What one episode says of one pattern.</summary>
/// <param name="Key">The pattern.</param>
/// <param name="Source">The episode, the step and how it went.</param>
public sealed record PatternFinding(PatternKey Key, PatternSource Source);
