using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Witan.Data;
using Witan.Data.Sqlite;

namespace Witan.Testing.Databases;

/// <summary>Opens a test's database behind the program's back: as somebody with the file, or as the server's superuser.</summary>
public static class BackDoor
{
    /// <summary>Removes what keeps the audit log from being changed, as whoever owns the database can.</summary>
    public const string DropSqliteTriggers = "DROP TRIGGER audit_log_is_never_changed; DROP TRIGGER audit_log_is_never_removed; DROP TRIGGER audit_log_is_never_replaced;";

    /// <summary>Removes what keeps the audit log from being changed, as whoever owns the database can.</summary>
    public const string DropPostgresTriggers = "DROP TRIGGER audit_log_is_never_changed ON audit_log; DROP TRIGGER audit_log_is_never_emptied ON audit_log;";

    /// <summary>Opens a connection that no policy binds.</summary>
    /// <param name="place">The database.</param>
    public static async Task<DbConnection> OpenAsync(TestDatabase place)
    {
        ArgumentNullException.ThrowIfNull(place);
        NativeSqlite.Initialize();
        DbConnection connection = place.Options.DatabaseUrl is null
            ? new SqliteConnection($"Data Source={place.Options.DatabasePath};Pooling=False")
            : new NpgsqlConnection(await PostgresServer.ConnectionStringAsync(place.PostgresName));
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Gets the statement that lets the audit log be changed.</summary>
    /// <param name="engine">The engine.</param>
    public static string DropTriggers(DatabaseEngine engine) => engine == DatabaseEngine.Sqlite ? DropSqliteTriggers : DropPostgresTriggers;
}
