using System.Data.Common;
using Witan.Data.Rows;

namespace Witan.Data.Postgres;

/// <inheritdoc/>
/// <remarks>PostgreSQL holds every column to its type; only a NOT NULL can have been dropped behind the program's back.</remarks>
internal sealed class PostgresTypedRows(DbCommand command, DbDataReader reader) : TypedRows(command, reader)
{
    private readonly DbDataReader _reader = reader;

    public override string Text(int column) => _reader.IsDBNull(column) ? Spoiled(string.Empty) : _reader.GetString(column);

    public override long Number(int column) => _reader.IsDBNull(column) ? Spoiled(0L) : _reader.GetInt64(column);

    public override byte[] Bytes(int column) => _reader.IsDBNull(column) ? Spoiled(Array.Empty<byte>()) : _reader.GetFieldValue<byte[]>(column);
}
