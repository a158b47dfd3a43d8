namespace Witan.Boards.Deliberation.Moderation;

/// <summary>A moderator that is to speak, and why.</summary>
/// <param name="Moderator">Who.</param>
/// <param name="Option">The option that it is about; null when it is about all.</param>
/// <param name="Reason">Why, in a sentence with its numbers.</param>
public sealed record ModeratorCall(Moderator Moderator, string? Option, string Reason);
