using System.Threading.Channels;
using Witan.Runs.Journal;

namespace Witan.Runs.Feed;

/// <summary>What was said about a run and not yet looked at. Taking news in is a few instructions: it happens on the writer's thread.</summary>
/// <param name="eventsMax">The most events that are kept; beyond it the journal is read instead.</param>
internal sealed class FeedInbox(int eventsMax)
{
    private readonly Lock _gate = new();
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private List<RecordedEvent> _events = [];
    private bool _mustRead;

    /// <summary>Takes news in.</summary>
    /// <param name="events">New events, in whatever order and perhaps not for the first time; null when they have to be read.</param>
    public void Put(IReadOnlyList<RecordedEvent>? events)
    {
        lock (_gate)
        {
            if (events is null || _events.Count + events.Count > eventsMax)
            {
                _mustRead = true;
            }
            else
            {
                _events.AddRange(events);
            }
        }

        _bell.Writer.TryWrite(true);
    }

    /// <summary>Waits for news.</summary>
    /// <returns>False when there will be none.</returns>
    public ValueTask<bool> WaitAsync() => _bell.Reader.WaitToReadAsync();

    /// <summary>Takes everything out, the events in order.</summary>
    public (IReadOnlyList<RecordedEvent> Events, bool MustRead) Take()
    {
        _bell.Reader.TryRead(out _);
        List<RecordedEvent> events;
        bool mustRead;
        lock (_gate)
        {
            (events, mustRead) = (_events, _mustRead);
            (_events, _mustRead) = ([], false);
        }

        events.Sort((left, right) => left.Sequence.CompareTo(right.Sequence));
        return (events, mustRead);
    }

    /// <summary>Ends the waiting.</summary>
    public void Close() => _bell.Writer.TryComplete();
}
