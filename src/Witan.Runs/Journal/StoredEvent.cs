using System.Data.Common;

namespace Witan.Runs.Journal;

/// <summary>One row of the journal as it was read. Its payload is the bytes that the database keeps: UTF-8 on both engines, as the reader of JSON wants it.</summary>
internal readonly record struct StoredEvent(long Seq, long AtMs, string Type, byte[] Payload)
{
    /// <summary>Reads the columns of <see cref="JournalSql.SelectEvents"/> and <see cref="JournalSql.SelectPage"/>, in their order.</summary>
    public static StoredEvent Read(DbDataReader reader) =>
        new(reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), reader.GetFieldValue<byte[]>(3));

    /// <summary>Decodes it.</summary>
    /// <exception cref="Data.StorageException">It holds what the catalog does not know, or is damaged.</exception>
    public RecordedEvent Decode(EventCatalog catalog) =>
        new(Seq, DateTimeOffset.FromUnixTimeMilliseconds(AtMs), catalog.Read(Type, Payload)) { PayloadLength = Payload.Length };
}
