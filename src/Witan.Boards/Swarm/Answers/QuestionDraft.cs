namespace Witan.Boards.Swarm.Answers;

/// <summary>A question.</summary>
/// <param name="To">Methodical, Rapid, or null for both.</param>
/// <param name="Finding">The finding that it is about; null for the whole.</param>
/// <param name="Text">The question.</param>
public sealed record QuestionDraft(Mind? To, string? Finding, string Text);
