namespace Witan.Boards.Swarm;

/// <summary>What the swarm's prompts are filled from.</summary>
/// <param name="Mind">What a mind is told of itself; null in the part that all share.</param>
/// <param name="Task">What it is to do; null in the part that all share.</param>
internal sealed record SwarmPromptValues(string? Mind = null, string? Task = null);
