using Witan.Runs.Journal;

namespace Witan.Runs.Feed;

/// <summary>The next event of the run.</summary>
/// <param name="Recorded">The event with its place; its sequence is the number to resume after.</param>
public sealed record FeedEvent(RecordedEvent Recorded) : FeedItem;
