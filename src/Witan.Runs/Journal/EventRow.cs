using System.Data.Common;

namespace Witan.Runs.Journal;

/// <summary>One row of the journal, to be written.</summary>
internal sealed record EventRow(long Seq, long AtMs, string Type, string Payload)
{
    /// <summary>Reads the columns of <see cref="JournalSql.SelectEvents"/> and <see cref="JournalSql.SelectPage"/>, in their order.</summary>
    public static RecordedEvent Read(DbDataReader reader, EventCatalog catalog)
    {
        // As the bytes that the database keeps: both engines store UTF-8, and so does the reader of JSON want it.
        var payload = reader.GetFieldValue<byte[]>(3);
        return new RecordedEvent(reader.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)), catalog.Read(reader.GetString(2), payload))
        {
            PayloadLength = payload.Length,
        };
    }
}
