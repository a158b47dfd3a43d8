using System.Globalization;
using Witan.Runs.Journal;

namespace Witan.Runs.Feed;

/// <summary>What the live feed may hold and how long it waits. Bound by the host, under <c>Feed</c>.</summary>
public sealed record RunFeedOptions
{
    /// <summary>Gets the most events of one run that are kept for its subscribers, all of them together.</summary>
    /// <value>256. From 1 to 1,000. A reader that is further behind reads the journal, or is cut.</value>
    public int BufferMax { get; init; } = 256;

    /// <summary>Gets the most bytes of those events; the newest event is kept whatever its size.</summary>
    /// <value>1 MiB. From 1 KiB to 64 MiB.</value>
    /// <remarks>An estimate: two bytes for each character of the stored payload, and 128 for the rest of an event.</remarks>
    public int BufferBytesMax { get; init; } = 1 << 20;

    /// <summary>Gets the most events that a reader who catches up takes from the journal at once.</summary>
    /// <value>64. From 1 to 1,000. Pages get smaller by themselves where they hold more than <see cref="BufferBytesMax"/>.</value>
    public int PageMax { get; init; } = 64;

    /// <summary>Gets the most subscribers of all runs in this process.</summary>
    /// <value>10,000. From 1 to 100,000.</value>
    public int SubscribersMax { get; init; } = 10_000;

    /// <summary>Gets the most subscribers of one run in this process.</summary>
    /// <value>2,000. From 1 to 100,000. One event wakes all of them: 1,000 take about 2 ms.</value>
    public int RunSubscribersMax { get; init; } = 2_000;

    /// <summary>Gets how many readers who catch up, or begin, may read the journal at once; the others wait.</summary>
    /// <value>4. From 1 to 64. After a restart all come back at once, and must not take every connection.</value>
    public int CatchUpReadsMax { get; init; } = 4;

    /// <summary>Gets how many runs may be read at once for those who follow them live.</summary>
    /// <value>4. From 1 to 64.</value>
    public int LiveReadsMax { get; init; } = 4;

    /// <summary>Gets how often the journal of a watched run is read although nobody said that it changed.</summary>
    /// <value>500 ms. From 10 ms to 10 s. One read for each watched run: it bounds the delay when a hint is lost.</value>
    public TimeSpan BackstopPoll { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets after how much silence a <see cref="FeedHeartbeat"/> is sent; null for never.</summary>
    /// <value>Null. From 10 ms to 10 min; it is rounded up to the next <see cref="BackstopPoll"/>.</value>
    public TimeSpan? HeartbeatEvery { get; init; }

    /// <summary>Gets how long a live reader that fell out of the buffer has to get back into it, reading the journal, before it is cut.</summary>
    /// <value>5 s. From 0 to 5 min. It forgives a burst or a busy machine; 0 cuts at once.</value>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how long a reader that still catches up may take over one page before it is cut.</summary>
    /// <value>1 min. From 10 ms to 1 h.</value>
    public TimeSpan StallMax { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets for how long reading may fail before the subscribers of a run are cut.</summary>
    /// <value>10 s. From 0 to 5 min. A server that starts again is back by then.</value>
    public TimeSpan FaultPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Tells everything that is wrong with the options.</summary>
    /// <returns>One sentence for each fault, which names the key and what it accepts; empty when all is right.</returns>
    public IReadOnlyList<string> FindFaults() =>
    [
        .. Between(nameof(BufferMax), BufferMax, 1, IJournal.PageLimit),
        .. Between(nameof(BufferBytesMax), BufferBytesMax, 1 << 10, 64 << 20),
        .. Between(nameof(PageMax), PageMax, 1, IJournal.PageLimit),
        .. Between(nameof(SubscribersMax), SubscribersMax, 1, 100_000),
        .. Between(nameof(RunSubscribersMax), RunSubscribersMax, 1, 100_000),
        .. Between(nameof(CatchUpReadsMax), CatchUpReadsMax, 1, 64),
        .. Between(nameof(LiveReadsMax), LiveReadsMax, 1, 64),
        .. Between(nameof(BackstopPoll), BackstopPoll, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(10)),
        .. HeartbeatEvery is { } every ? Between(nameof(HeartbeatEvery), every, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10)) : [],
        .. Between(nameof(SlowAfter), SlowAfter, TimeSpan.Zero, TimeSpan.FromMinutes(5)),
        .. Between(nameof(StallMax), StallMax, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1)),
        .. Between(nameof(FaultPatience), FaultPatience, TimeSpan.Zero, TimeSpan.FromMinutes(5)),
    ];

    private static string[] Between<T>(string name, T value, T min, T max)
        where T : IComparable<T>, IFormattable =>
        value.CompareTo(min) < 0 || value.CompareTo(max) > 0
            ? [string.Create(CultureInfo.InvariantCulture, $"Feed:{name} must be from {min} to {max}, not {value}.")]
            : [];
}
