using Witan.Boards.Deliberation.Moderation;

namespace Witan.Boards.Records.Board;

/// <summary>A moderator's word.</summary>
/// <param name="Moderator">Who.</param>
/// <param name="Option">The option that it tested; null for all.</param>
/// <param name="Reason">Why it was called.</param>
/// <param name="Challenge">What it put to the board.</param>
public sealed record RecordedModeration(Moderator Moderator, string? Option, string Reason, string Challenge);
