namespace Witan.Boards.Research;

/// <summary>A passage that a search found.</summary>
/// <param name="Url">Where it stands.</param>
/// <param name="Text">Its title and what it says, in one line.</param>
public sealed record WebPassage(Uri Url, string Text);
