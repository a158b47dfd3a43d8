namespace Witan.Runs.Feed;

/// <summary>Sequences that the journal does not hold any more. It should never happen, and is never kept silent.</summary>
/// <param name="From">The first missing sequence.</param>
/// <param name="To">The last missing sequence; the number to resume after.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record FeedGap(long From, long To, string Reason) : FeedItem
{
    internal static FeedGap Between(long from, long to) =>
        new(from, to, $"The journal does not hold the events {from} to {to} of this run. 'witan db check' tells more.");
}
