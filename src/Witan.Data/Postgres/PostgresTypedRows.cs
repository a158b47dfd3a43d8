using Npgsql;
using Witan.Data.Rows;

namespace Witan.Data.Postgres;

/// <inheritdoc/>
/// <remarks>PostgreSQL holds every column to its type; only a NOT NULL can have been dropped behind the program's back.</remarks>
internal sealed class PostgresTypedRows(NpgsqlDataReader reader) : TypedRows
{
    public override string Text(int column) => reader.IsDBNull(column) ? Spoiled(string.Empty) : reader.GetString(column);

    public override long Number(int column) => reader.IsDBNull(column) ? Spoiled(0L) : reader.GetInt64(column);

    public override byte[] Bytes(int column) => reader.IsDBNull(column) ? Spoiled(Array.Empty<byte>()) : reader.GetFieldValue<byte[]>(column);

    public override void Dispose() => reader.Dispose();

    protected override bool Step() => reader.Read();
}
