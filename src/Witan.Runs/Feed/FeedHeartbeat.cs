namespace Witan.Runs.Feed;

/// <summary>Nothing happened for a while, and the run is still watched.</summary>
/// <param name="At">When the journal was last asked.</param>
public sealed record FeedHeartbeat(DateTimeOffset At) : FeedItem;
