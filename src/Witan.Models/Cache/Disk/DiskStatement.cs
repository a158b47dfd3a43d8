using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Witan.Models.Cache.Disk;

/// <summary>A statement of the cache's file, prepared once. For one thread at a time.</summary>
internal sealed class DiskStatement : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _handle;

    /// <exception cref="SqliteException">The file does not hold what it should.</exception>
    public DiskStatement(SqliteConnection connection, string sql)
    {
        _connection = connection;
        var code = raw.sqlite3_prepare_v3(connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out _handle, out _);
        SqliteException.ThrowExceptionForRC(code, connection.Handle);
    }

    /// <summary>Runs statements that give no rows, or whose rows nobody wants.</summary>
    /// <exception cref="SqliteException">One failed.</exception>
    public static void Run(SqliteConnection connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);

    /// <summary>Runs a statement that gives one number.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public static long Number(SqliteConnection connection, string sql)
    {
        using var statement = new DiskStatement(connection, sql);
        return statement.Number();
    }

    public DiskStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_handle, index, value));
        return this;
    }

    public DiskStatement Bind(int index, string value)
    {
        Check(raw.sqlite3_bind_text(_handle, index, value));
        return this;
    }

    public DiskStatement Bind(int index, ReadOnlySpan<byte> value)
    {
        // Bound as bytes, none of them would be taken for null.
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(_handle, index, 0) : raw.sqlite3_bind_blob(_handle, index, value));
        return this;
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(_handle);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, _connection.Handle);
        }

        return false;
    }

    /// <summary>Runs it to its end and makes it ready for the next time; sums up the first column of its rows.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public (int Rows, long Sum) Run()
    {
        try
        {
            var (rows, sum) = (0, 0L);
            while (Step())
            {
                rows++;
                sum += Int64(0);
            }

            return (rows, sum);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Gets the number that it gives, and makes it ready for the next time.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public long Number() => Run().Sum;

    public long Int64(int column) => raw.sqlite3_column_int64(_handle, column);

    /// <summary>Gets bytes that are good until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_handle, column);

    public string Text(int column) => raw.sqlite3_column_text(_handle, column).utf8_to_string() ?? string.Empty;

    public void Reset()
    {
        // What it says was said by the step before.
        _ = raw.sqlite3_reset(_handle);
        _ = raw.sqlite3_clear_bindings(_handle);
    }

    public void Dispose() => _handle.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection.Handle);
}
