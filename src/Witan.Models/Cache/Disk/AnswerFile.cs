using Microsoft.Data.Sqlite;
using SQLitePCL;
using Witan.Data.Sqlite;

namespace Witan.Models.Cache.Disk;

/// <summary>Opens the cache's file.</summary>
internal static class AnswerFile
{
    /// <summary>Opens it to write; it is made when it does not exist.</summary>
    /// <exception cref="SqliteException">It cannot be opened, or is not what we wrote.</exception>
    /// <exception cref="IOException">The directory cannot be made.</exception>
    public static SqliteConnection OpenToWrite(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return Open(path, SqliteOpenMode.ReadWriteCreate, connection =>
        {
            if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
            {
                throw new SqliteException($"The answer cache {path} cannot be written.", raw.SQLITE_READONLY);
            }

            if (DiskStatement.Number(connection, AnswerDiskSql.PageCount) == 0)
            {
                DiskStatement.Run(connection, AnswerDiskSql.BeforeFirstPage);
            }

            DiskStatement.Run(connection, AnswerDiskSql.UseLog);
            Create(connection);
        });
    }

    /// <summary>Opens it to read; the writer has made it before.</summary>
    /// <exception cref="SqliteException">It cannot be opened, or is not what we wrote.</exception>
    public static SqliteConnection OpenToRead(string path) =>
        Open(path, SqliteOpenMode.ReadWrite, connection => DiskStatement.Run(connection, AnswerDiskSql.QueryOnly));

    /// <summary>Gets the bytes of the file and its companions as they lie on the disk.</summary>
    public static long BytesOf(string path) => LengthOf(path) + LengthOf(path + "-wal") + LengthOf(path + "-shm");

    /// <summary>Gets the bytes of the log.</summary>
    public static long LogBytesOf(string path) => LengthOf(path + "-wal");

    private static SqliteConnection Open(string path, SqliteOpenMode mode, Action<SqliteConnection> prepare)
    {
        NativeSqlite.Initialize();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            DiskStatement.Run(connection, AnswerDiskSql.Settings);
            prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Create(SqliteConnection connection)
    {
        if (IsOurs(connection))
        {
            return;
        }

        // Looked at again under the lock: another process may make it at the same moment.
        DiskStatement.Run(connection, AnswerDiskSql.Begin);
        try
        {
            if (!IsOurs(connection))
            {
                // Of anybody else's file SQLite says here that a table stands there already, or it becomes ours beside what it holds.
                DiskStatement.Run(connection, AnswerDiskSql.Create);
            }

            DiskStatement.Run(connection, AnswerDiskSql.Commit);
        }
        catch
        {
            _ = raw.sqlite3_exec(connection.Handle, AnswerDiskSql.Rollback);
            throw;
        }
    }

    private static bool IsOurs(SqliteConnection connection) =>
        DiskStatement.Number(connection, AnswerDiskSql.ReadApplicationId) == AnswerDiskSql.ApplicationId
        && DiskStatement.Number(connection, AnswerDiskSql.ReadVersion) == AnswerDiskSql.Version;

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
