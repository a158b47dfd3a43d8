using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Witan.Data.Sqlite;

/// <summary>Runs statements as one transaction.</summary>
/// <remarks>
/// The provider's own transaction object is left out: when SQLite itself has rolled back, as it does on a full disk and on I/O
/// errors, disposing that object throws and hides the fault.
/// </remarks>
internal static class SqliteTransactions
{
    /// <summary>Takes the write lock first, so that nothing read inside can be stale when it is written back.</summary>
    public const string Immediate = "BEGIN IMMEDIATE;";

    /// <summary>One snapshot for several reads.</summary>
    public const string Deferred = "BEGIN DEFERRED;";

    public static T Run<T>(SqliteConnection connection, string begin, Func<T> work)
    {
        connection.Execute(begin);
        try
        {
            var result = work();
            connection.Execute("COMMIT;");
            return result;
        }
        catch
        {
            RollBack(connection);
            throw;
        }
    }

    public static async Task<T> RunAsync<T>(SqliteConnection connection, string begin, Func<Task<T>> work)
    {
        connection.Execute(begin);
        try
        {
            var result = await work();
            connection.Execute("COMMIT;");
            return result;
        }
        catch
        {
            RollBack(connection);
            throw;
        }
    }

    private static void RollBack(SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) != 0)
        {
            return;
        }

        try
        {
            connection.Execute("ROLLBACK;");
        }
        catch (SqliteException)
        {
            // The fault that brought us here is already on its way up and says more than this one.
        }
    }
}
