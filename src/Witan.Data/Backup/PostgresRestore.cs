using System.Globalization;
using Dapper;
using Npgsql;
using Witan.Data.Operations;
using Witan.Data.Postgres;

namespace Witan.Data.Backup;

/// <summary>Restores into a new schema, which takes the name of the old one in the same transaction.</summary>
/// <param name="options">Which database.</param>
/// <param name="restore">How a place is filled.</param>
internal sealed class PostgresRestore(DataOptions options, DatabaseRestore restore)
{
    public async Task<string?> RunAsync(
        string path, ArchiveKey? key, BackupManifest manifest, DateTimeOffset at, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        var place = PostgresSources.Place(options);
        await using var source = PostgresSources.Required(PostgresSources.Owner(options));
        return await PostgresFaults.OfOperatorAsync(place, async () =>
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            PostgresStart.CheckVersion(connection, place);
            PostgresRoles.Ensure(connection, options);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync(PostgresSql.LockMigrations);
            await connection.ExecuteAsync(PostgresSql.BoundLockWait);
            await connection.ExecuteAsync(PostgresSql.SetOperator);
            var kept = await SetAsideAsync(connection, at);
            var schema = new PostgresSchemaEngine(PostgresSources.AppRole(options));
            await restore.FillAsync(connection, schema, new PostgresRowLoader(), path, key, manifest, progress, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return $"schema {kept} in {place}";
        });
    }

    /// <summary>Gives the schema another name and makes an empty one of the old name. Whoever writes meanwhile is waited for.</summary>
    private static async Task<string> SetAsideAsync(NpgsqlConnection connection, DateTimeOffset at)
    {
        var schema = await connection.ExecuteScalarAsync<string>("SELECT current_schema();")
            ?? throw new StorageException(StorageFault.Unavailable, "The database has no schema that the owner may use.");
        var kept = $"before_{at.UtcDateTime.ToString("yyyyMMdd't'HHmmssfff", CultureInfo.InvariantCulture)}";
        var tables = (await connection.QueryAsync<string>(PostgresSql.SelectTables)).AsList();
        if (tables.Count > 0)
        {
            await connection.ExecuteAsync($"LOCK TABLE {string.Join(", ", tables)} IN ACCESS EXCLUSIVE MODE;");
        }

        await connection.ExecuteAsync($"ALTER SCHEMA {Quoted(schema)} RENAME TO {Quoted(kept)}; CREATE SCHEMA {Quoted(schema)};");
        return kept;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
