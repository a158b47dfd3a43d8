namespace Witan.Boards.Deliberation.Facilitation;

/// <summary>What a person said into the debate, and nobody has answered.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What was said.</param>
public sealed record PendingInterjection(string Id, string Text);
