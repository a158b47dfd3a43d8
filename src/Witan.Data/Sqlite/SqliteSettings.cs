using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Witan.Data.Sqlite;

/// <summary>The settings under which every connection works.</summary>
internal static class SqliteSettings
{
    /// <summary>Refuses writes on a connection that is lent for reading.</summary>
    public const string QueryOnly = "PRAGMA query_only = ON;";

    public static string ConnectionString(DataOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = options.DatabasePath,
        ForeignKeys = true,
        Pooling = false,
        DefaultTimeout = (int)Math.Ceiling(options.LockWait.TotalSeconds),
    }.ToString();

    public static string Pragmas(DataOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA busy_timeout = {(int)options.LockWait.TotalMilliseconds}; PRAGMA synchronous = {(options.Durability == Durability.Full ? "FULL" : "NORMAL")};");

    /// <summary>Sets the journal mode, which the file keeps.</summary>
    /// <remarks>
    /// The first change of a new file's mode answers "locked" at once when another process makes it at the same moment: SQLite
    /// does not wait there. So the wait is ours, and the mode is only set when it is not set yet.
    /// </remarks>
    public static void UseWriteAheadLog(SqliteConnection connection, TimeSpan wait)
    {
        const int pauseMs = 20;
        for (var waited = 0; Mode(connection) != "wal"; waited += pauseMs)
        {
            try
            {
                // To the last row: SQLite answers with the mode first, and only then says that it could not be set.
                connection.Query<string>("PRAGMA journal_mode = WAL;");
            }
            catch (SqliteException error) when (error.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY && waited < wait.TotalMilliseconds)
            {
                Thread.Sleep(pauseMs);
                continue;
            }

            if (Mode(connection) is var mode and not "wal")
            {
                throw new StorageException(
                    StorageFault.Unavailable,
                    $"The file system under {connection.DataSource} takes no write-ahead log (journal mode '{mode}'). Choose a local disk with --data DIR.");
            }
        }
    }

    /// <summary>Reads the mode from the file: after a change that failed, SQLite names the one that was asked for until it looks again.</summary>
    private static string? Mode(SqliteConnection connection)
    {
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_schema;");
        return connection.ExecuteScalar<string>("PRAGMA journal_mode;");
    }
}
