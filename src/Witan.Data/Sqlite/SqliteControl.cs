using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Witan.Data.Sqlite;

/// <summary>A statement without parameters or rows, prepared once: the ones that begin and end transactions.</summary>
/// <remarks>Not the provider's command, which on a busy database tries again by itself for whole seconds.</remarks>
internal sealed class SqliteControl : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;

    public SqliteControl(SqliteConnection connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out _statement));
    }

    /// <summary>Runs it.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Run()
    {
        try
        {
            var code = raw.sqlite3_step(_statement);
            if (code != raw.SQLITE_DONE)
            {
                throw new SqliteException(Message(code), code, raw.sqlite3_extended_errcode(_connection.Handle));
            }
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteException(Message(code), code);
        }
    }

    private string Message(int code) => $"SQLite Error {code}: '{raw.sqlite3_errmsg(_connection.Handle).utf8_to_string()}'.";
}
