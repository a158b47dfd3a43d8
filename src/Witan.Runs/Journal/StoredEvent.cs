using System.Data.Common;

namespace Witan.Runs.Journal;

/// <summary>One row of the journal as it was read. Its payload is the bytes that the database keeps: UTF-8 on both engines, as the reader of JSON wants it.</summary>
internal readonly record struct StoredEvent(long Seq, long AtMs, string Type, byte[] Payload)
{
    /// <summary>From how many rows on the rows are decoded on all cores: below, handing out the work takes longer than the work.</summary>
    private const int ParallelFrom = 256;

    /// <summary>Reads the columns of <see cref="JournalSql.SelectEvents"/> and <see cref="JournalSql.SelectPage"/>, in their order.</summary>
    public static StoredEvent Read(DbDataReader reader) =>
        new(reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), reader.GetFieldValue<byte[]>(3));

    /// <summary>Decodes rows, in their order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="catalog">Knows the events.</param>
    /// <exception cref="Data.StorageException">A row holds what the catalog does not know, or is damaged; the first such row.</exception>
    public static IReadOnlyList<RecordedEvent> Decode(IReadOnlyList<StoredEvent> rows, EventCatalog catalog)
    {
        var events = new RecordedEvent[rows.Count];
        if (rows.Count < ParallelFrom)
        {
            for (var index = 0; index < events.Length; index++)
            {
                events[index] = rows[index].Decode(catalog);
            }

            return events;
        }

        try
        {
            Parallel.For(0, events.Length, index => events[index] = rows[index].Decode(catalog));
        }
        catch (AggregateException faults) when (faults.InnerExceptions is [Data.StorageException fault, ..])
        {
            throw new Data.StorageException(fault.Fault, fault.Message, fault);
        }

        return events;
    }

    private RecordedEvent Decode(EventCatalog catalog) =>
        new(Seq, DateTimeOffset.FromUnixTimeMilliseconds(AtMs), catalog.Read(Type, Payload)) { PayloadLength = Payload.Length };
}
