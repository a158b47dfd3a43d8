namespace Witan.Runs.Feed;

/// <summary>The run is closed and every event that it had by then was delivered. The last item.</summary>
/// <param name="Last">The sequence of the run's last event.</param>
public sealed record FeedEnd(long Last) : FeedItem;
