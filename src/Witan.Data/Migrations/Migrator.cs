using Dapper;
using Microsoft.Data.Sqlite;
using Witan.Data.Sqlite;

namespace Witan.Data.Migrations;

/// <summary>Brings a database to the program's version, all at once or not at all.</summary>
internal static class Migrator
{
    private const string CreateVersions = """
        CREATE TABLE IF NOT EXISTS schema_versions (
            module     TEXT    NOT NULL,
            number     INTEGER NOT NULL,
            name       TEXT    NOT NULL,
            checksum   TEXT    NOT NULL,
            applied_at TEXT    NOT NULL,
            PRIMARY KEY (module, number)
        ) WITHOUT ROWID;
        """;

    private const string HasVersions = "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_versions';";

    private const string SelectVersions = "SELECT module, number, checksum FROM schema_versions ORDER BY module, number;";

    private const string InsertVersion = """
        INSERT INTO schema_versions (module, number, name, checksum, applied_at)
        VALUES (@Module, @Number, @Name, @Checksum, @at);
        """;

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="StorageException">The database is newer than the program, or a migration that it holds was edited.</exception>
    public static void Up(SqliteConnection connection, IReadOnlyList<MigrationSet> sets, TimeProvider time)
    {
        // Most starts find nothing to do; they must not wait for another program's write lock to learn so.
        if (Pending(sets, Applied(connection)).Count == 0)
        {
            return;
        }

        // BEGIN IMMEDIATE is the lock between processes: the second one waits here, and then finds nothing to do.
        SqliteTransactions.Run(connection, SqliteTransactions.Immediate, () => ApplyPending(connection, sets, time));
    }

    private static int ApplyPending(SqliteConnection connection, IReadOnlyList<MigrationSet> sets, TimeProvider time)
    {
        connection.Execute(CreateVersions);
        var pending = Pending(sets, Applied(connection));
        foreach (var migration in pending)
        {
            connection.Execute(migration.Up);
            var at = time.GetUtcNow().ToString("O");
            connection.Execute(InsertVersion, new { migration.Module, migration.Number, migration.Name, migration.Checksum, at });
        }

        return pending.Count;
    }

    private static List<VersionRow> Applied(SqliteConnection connection) =>
        connection.ExecuteScalar<long>(HasVersions) == 0 ? [] : connection.Query<VersionRow>(SelectVersions).AsList();

    private static List<Migration> Pending(IReadOnlyList<MigrationSet> sets, List<VersionRow> applied)
    {
        var known = sets.SelectMany(set => set.Migrations).ToDictionary(migration => (migration.Module, (long)migration.Number));
        foreach (var row in applied)
        {
            if (!known.Remove((row.Module, row.Number), out var migration))
            {
                throw new StorageException(
                    StorageFault.Incompatible,
                    $"The database holds migration {row.Module} {row.Number}, which this program does not know. Use the newer program that made it.");
            }

            if (migration.Checksum != row.Checksum)
            {
                throw new StorageException(
                    StorageFault.Incompatible,
                    $"Migration {row.Module} {row.Number} was changed after this database ran it. Use the program that made the database.");
            }
        }

        return [.. known.Values.OrderBy(migration => migration.Module, StringComparer.Ordinal).ThenBy(migration => migration.Number)];
    }

    private sealed record VersionRow(string Module, long Number, string Checksum);
}
