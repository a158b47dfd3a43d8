using System.Diagnostics.Metrics;
using Witan.Runs.Feed;
using Witan.Server.Live;

namespace Witan.Server.Metrics;

/// <summary>What is measured of live streams and of those who wait: who is there, and what is held for them. Where nobody follows, all of that is 0.</summary>
public sealed class LiveMeters : IDisposable
{
    private readonly Meter _meter = new(ServerMeters.Name);

    /// <summary>Initializes a new instance of the <see cref="LiveMeters"/> class.</summary>
    /// <param name="slots">Counts live streams.</param>
    /// <param name="feed">Lets them follow runs.</param>
    /// <param name="queueDelay">Tells how long work waits for a thread.</param>
    public LiveMeters(StreamSlots slots, RunFeed feed, Func<TimeSpan> queueDelay)
    {
        ArgumentNullException.ThrowIfNull(slots);
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(queueDelay);
        _meter.CreateObservableGauge("witan.live.streams", () => slots.Count, "{stream}", "Live streams: of server-sent events, and WebSockets.");
        _meter.CreateObservableGauge("witan.live.entries", () => slots.Entries, "{entry}", "Users and addresses that live streams are counted for.");
        _meter.CreateObservableGauge("witan.live.subscribers", () => feed.Subscribers, "{subscriber}", "Places at runs' feeds; a WebSocket has one for each run that it follows.");
        _meter.CreateObservableGauge("witan.live.runs", () => feed.Runs, "{run}", "Runs that somebody follows on this node.");
        _meter.CreateObservableGauge("witan.server.queue_delay", () => queueDelay().TotalSeconds, "s", "How long work waits for a thread of the process; above server.queueDelayMax requests are turned away.");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
