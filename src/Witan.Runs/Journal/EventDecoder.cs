using System.Data.Common;
using Witan.Data.Sessions;

namespace Witan.Runs.Journal;

/// <summary>Reads a run's rows and decodes them meanwhile: of a long run, the first are decoded on another core while the next are read.</summary>
internal sealed class EventDecoder
{
    /// <summary>How many rows are handed to another core at once. Fewer are decoded where they were read: handing them over would take longer than the work.</summary>
    private const int HandedOver = 128;

    private readonly EventCatalog _catalog;
    private readonly List<Task<RecordedEvent[]>> _decoding = [];
    private List<StoredEvent> _rows = [];

    private EventDecoder(EventCatalog catalog) => _catalog = catalog;

    /// <summary>Reads the rows that a statement of events gives.</summary>
    public static async Task<EventDecoder> ReadAsync(DataSession session, string sql, object parameters, EventCatalog catalog)
    {
        var decoder = new EventDecoder(catalog);
        await session.QueryAsync(sql, parameters, decoder.Take);
        return decoder;
    }

    /// <summary>Reads and decodes them where they are read: a transaction that writes waits for nothing but its session.</summary>
    public static async Task<IReadOnlyList<RecordedEvent>> ReadHereAsync(DataSession session, string sql, object parameters, EventCatalog catalog) =>
        await session.QueryAsync(sql, parameters, reader => StoredEvent.Read(reader).Decode(catalog));

    /// <summary>Gets the events, in their order.</summary>
    /// <exception cref="Data.StorageException">A row holds what the catalog does not know, or is damaged; the first such row.</exception>
    public async Task<IReadOnlyList<RecordedEvent>> EndAsync()
    {
        if (_decoding.Count == 0)
        {
            return Decode(_rows);
        }

        HandOver();
        var events = new List<RecordedEvent>(_decoding.Count * HandedOver);
        foreach (var decoded in _decoding)
        {
            events.AddRange(await decoded);
        }

        return events;
    }

    private long Take(DbDataReader reader)
    {
        var row = StoredEvent.Read(reader);
        _rows.Add(row);
        if (_rows.Count == HandedOver)
        {
            HandOver();
        }

        return row.Seq;
    }

    private void HandOver()
    {
        var rows = _rows;
        _rows = new List<StoredEvent>(HandedOver);
        _decoding.Add(Task.Run(() => Decode(rows)));
    }

    private RecordedEvent[] Decode(List<StoredEvent> rows) => [.. rows.Select(row => row.Decode(_catalog))];
}
