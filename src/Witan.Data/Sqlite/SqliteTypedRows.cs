using System.Text;
using System.Text.Unicode;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Witan.Data.Rows;

namespace Witan.Data.Sqlite;

/// <inheritdoc/>
/// <remarks>
/// SQLite keeps a value of any type in any column, and the provider's getters convert what they find and end a text at its first
/// zero byte. What was changed in such a way would go unnoticed, so that type and bytes are asked of SQLite itself.
/// </remarks>
internal sealed class SqliteTypedRows(SqliteCommand command, SqliteDataReader reader) : TypedRows(command, reader)
{
    private readonly SqliteDataReader _reader = reader;

    private sqlite3_stmt Row => _reader.Handle!;

    public override string Text(int column)
    {
        var row = Row;
        if (raw.sqlite3_column_type(row, column) != raw.SQLITE_TEXT)
        {
            return Spoiled(string.Empty);
        }

        var bytes = raw.sqlite3_column_blob(row, column);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Spoiled(string.Empty);
    }

    public override long Number(int column) =>
        raw.sqlite3_column_type(Row, column) == raw.SQLITE_INTEGER ? raw.sqlite3_column_int64(Row, column) : Spoiled(0L);

    public override byte[] Bytes(int column) =>
        raw.sqlite3_column_type(Row, column) == raw.SQLITE_BLOB ? raw.sqlite3_column_blob(Row, column).ToArray() : Spoiled(Array.Empty<byte>());
}
