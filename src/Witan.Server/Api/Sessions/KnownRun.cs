using Witan.Boards.Records;
using Witan.Runs.Control;
using Witan.Runs.Journal;

namespace Witan.Server.Api.Sessions;

/// <summary>A run as it was after one of its events. Never changes, and is safe for many threads.</summary>
internal sealed class KnownRun
{
    /// <summary>What an event takes in memory, about: its payload as strings, and the objects that hold them.</summary>
    private const int BytesOfEvent = 300;

    private readonly RecordFold _fold;
    private readonly Lazy<IRecord?> _record;

    private KnownRun(IReadOnlyList<RecordedEvent> events, RunControl control, RecordFold fold, long bytes)
    {
        (Events, Control, _fold, Bytes) = (events, control, fold, bytes);
        _record = new Lazy<IRecord?>(fold.Build);
    }

    private static KnownRun Nothing { get; } = new([], RunControl.Start, RecordFold.Start, 0);

    /// <summary>Gets its events, from the first on.</summary>
    public IReadOnlyList<RecordedEvent> Events { get; }

    /// <summary>Gets what they amount to.</summary>
    public RunControl Control { get; }

    /// <summary>Gets whether it has a record: cheaper than to make one.</summary>
    public bool HasRecord => _fold.HasRecord;

    /// <summary>Gets its record; null while there is none.</summary>
    public IRecord? Record => _record.Value;

    /// <summary>Gets the number of its last event.</summary>
    public long Version => Control.Version;

    /// <summary>Gets about how many bytes it takes.</summary>
    public long Bytes { get; }

    /// <summary>Makes one of all events.</summary>
    public static KnownRun Of(IReadOnlyList<RecordedEvent> events) => Nothing.With(events);

    /// <summary>Makes the one that comes of it by further events.</summary>
    public KnownRun With(IReadOnlyList<RecordedEvent> more) => new(
        [.. Events, .. more],
        more.Aggregate(Control, (control, item) => control.Apply(item)),
        more.Aggregate(_fold, (fold, item) => fold.Apply(item)),
        Bytes + more.Sum(item => (2L * item.PayloadLength) + BytesOfEvent));
}
