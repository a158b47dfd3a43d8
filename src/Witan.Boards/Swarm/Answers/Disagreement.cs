namespace Witan.Boards.Swarm.Answers;

/// <summary>What divides the minds.</summary>
/// <param name="Findings">The findings' ids.</param>
/// <param name="Root">The root of it in a few words.</param>
/// <param name="Explanation">Who holds what, and why.</param>
public sealed record Disagreement(IReadOnlyList<string> Findings, string Root, string Explanation);
