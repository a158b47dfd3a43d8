namespace Witan.Runs.Feed;

/// <summary>A part of a run, read from the journal.</summary>
/// <param name="Entries">The events and what is missing between them; empty when there are no more.</param>
/// <param name="IsFull">Whether there may be more.</param>
internal sealed record FeedPage(IReadOnlyList<FeedEntry> Entries, bool IsFull)
{
    /// <summary>Gets about how much memory it takes.</summary>
    public long Bytes => Entries.Sum(entry => (long)entry.Bytes);
}
