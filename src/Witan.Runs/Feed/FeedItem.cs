namespace Witan.Runs.Feed;

/// <summary>What a subscriber of a run is given: an event, or a word about the feed itself.</summary>
/// <remarks>
/// Closed: <see cref="FeedEvent"/>, <see cref="FeedGap"/>, <see cref="FeedHeartbeat"/>, and, always last, <see cref="FeedEnd"/> or
/// <see cref="FeedCut"/>. Immutable; all subscribers share one instance.
/// </remarks>
public abstract record FeedItem
{
    private protected FeedItem()
    {
    }
}
