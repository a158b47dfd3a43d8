using System.Data.Common;

namespace Witan.Runs.Journal;

/// <summary>One row of the journal.</summary>
internal sealed record EventRow(long Seq, long AtMs, string Type, string Payload)
{
    /// <summary>Reads the columns of <see cref="JournalSql.SelectEvents"/> and <see cref="JournalSql.SelectPage"/>, in their order.</summary>
    public static EventRow Of(DbDataReader reader) => new(reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3));

    public RecordedEvent Read(EventCatalog catalog) => new(Seq, DateTimeOffset.FromUnixTimeMilliseconds(AtMs), catalog.Read(Type, Payload)) { PayloadLength = Payload.Length };
}
