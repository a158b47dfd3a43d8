namespace Witan.Runs.Feed;

/// <summary>What a reader finds when it looks at the ring.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Item">The item, for <see cref="FeedViewKind.Item"/> and <see cref="FeedViewKind.Over"/>.</param>
/// <param name="Cursor">Where the item brings the reader; where the ring begins, for <see cref="FeedViewKind.Behind"/>.</param>
/// <param name="Beat">The number of the last heartbeat that the reader needs no more.</param>
internal readonly record struct FeedView(FeedViewKind Kind, FeedItem? Item, long Cursor, long Beat);
