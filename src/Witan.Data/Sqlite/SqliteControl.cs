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
        var code = raw.sqlite3_step(_statement);
        // Taken before the reset, which clears it.
        var extended = raw.sqlite3_extended_errcode(_connection.Handle);
        var message = raw.sqlite3_errmsg(_connection.Handle).utf8_to_string();
        raw.sqlite3_reset(_statement);
        if (code != raw.SQLITE_DONE)
        {
            throw new SqliteException($"SQLite Error {code}: '{message}'.", code, extended);
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteException($"SQLite Error {code}: '{raw.sqlite3_errmsg(_connection.Handle).utf8_to_string()}'.", code);
        }
    }
}
