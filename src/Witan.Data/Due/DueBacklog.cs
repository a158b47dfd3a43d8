namespace Witan.Data.Due;

/// <summary>The work of one kind that is due.</summary>
/// <param name="Count">How much it is.</param>
/// <param name="Oldest">Since when the first of it is due; null when there is none.</param>
public sealed record DueBacklog(long Count, DateTimeOffset? Oldest);
