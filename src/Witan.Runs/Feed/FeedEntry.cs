using Witan.Runs.Journal;

namespace Witan.Runs.Feed;

/// <summary>An event or a gap, with the sequence up to which it brings a reader.</summary>
/// <param name="Item">The item.</param>
/// <param name="Last">The last sequence that it covers.</param>
/// <param name="Bytes">About how much memory it takes.</param>
internal readonly record struct FeedEntry(FeedItem Item, long Last, int Bytes)
{
    /// <summary>The record, the sequence, the time, the event's own header: measured once, rounded up.</summary>
    private const int Overhead = 128;

    /// <summary>Turns events of the journal into entries, and says what is missing between them.</summary>
    /// <param name="events">In order, all after <paramref name="after"/>.</param>
    /// <param name="after">The sequence before the first that was asked for.</param>
    public static List<FeedEntry> From(IReadOnlyList<RecordedEvent> events, long after)
    {
        var entries = new List<FeedEntry>(events.Count);
        foreach (var recorded in events)
        {
            if (recorded.Sequence > after + 1)
            {
                entries.Add(Gap(after + 1, recorded.Sequence - 1));
            }

            entries.Add(Of(recorded));
            after = recorded.Sequence;
        }

        return entries;
    }

    public static FeedEntry Of(RecordedEvent recorded) => new(new FeedEvent(recorded), recorded.Sequence, Overhead + (2 * recorded.PayloadLength));

    public static FeedEntry Gap(long from, long to) => new(FeedGap.Between(from, to), to, Overhead);
}
