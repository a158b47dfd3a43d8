using System.Text.Json;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Data.Sessions;
using Witan.Data.Sqlite;

namespace Witan.Data.Operations;

/// <summary>Reads what is true of a database, and changes nothing: it is neither made nor brought to another version.</summary>
/// <param name="options">Which database.</param>
/// <param name="model">What the program knows.</param>
/// <param name="time">The clock.</param>
public sealed class DatabaseInspection(DataOptions options, DataModel model, TimeProvider time)
{
    private const string NeedsOwner = "tenants and cases are counted across tenants, which needs WITAN_DATABASE_OWNER";

    /// <summary>Reads the status.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageException">The database exists and cannot be read.</exception>
    public async Task<DatabaseStatus> ReadAsync(CancellationToken cancellationToken)
    {
        if (!options.HasDatabase)
        {
            return new DatabaseStatus { Engine = "sqlite", Place = options.DatabasePath, Exists = false, Pending = model.Modules.Sum(module => module.Migrations.Migrations.Count) };
        }

        // Without the owner's address the program's own role is asked for what it may know.
        var ownerless = options.DatabaseUrl is not null && options.OwnerUrl is null;
        var opened = options with { LeaveVersion = true, OwnerUrl = ownerless ? options.DatabaseUrl : options.OwnerUrl };
        await using var database = await Databases.OpenAsync(opened, model, time, cancellationToken);
        return await database.ObserveAsync(
            async session => options.DatabaseUrl is null ? await OfSqliteAsync(database, session) : await OfPostgresAsync(database, session, ownerless),
            cancellationToken);
    }

    private async Task<DatabaseStatus> OfSqliteAsync(IDatabase database, DataSession session)
    {
        var log = new FileInfo(options.DatabasePath + "-wal");
        return await FilledAsync(database, session, ownerless: false, new DatabaseStatus
        {
            Engine = "sqlite",
            Place = database.Place,
            Exists = true,
            Version = NativeSqlite.LibraryVersion,
            Library = NativeSqlite.Origin,
            Bytes = await session.FirstAsync<long>(OperatorStatusSql.SqliteBytes),
            LogBytes = log.Exists ? log.Length : 0,
        });
    }

    private async Task<DatabaseStatus> OfPostgresAsync(IDatabase database, DataSession session, bool ownerless)
    {
        var pool = await session.FirstAsync<PoolRow>(OperatorStatusSql.PostgresConnections) ?? new PoolRow(0, 0, 0, 0);
        var status = await FilledAsync(database, session, ownerless, new DatabaseStatus
        {
            Engine = "postgresql",
            Place = database.Place,
            Exists = true,
            Version = await session.FirstAsync<string>(OperatorStatusSql.PostgresVersion),
            Bytes = await session.FirstAsync<long>(OperatorStatusSql.PostgresBytes),
            Pool = new PoolStatus(options.PoolMax, pool.Open, pool.Hidden > 0 ? null : pool.Busy, pool.ServerMax),
        });
        return status with { MoveAdvised = null };
    }

    private async Task<DatabaseStatus> FilledAsync(IDatabase database, DataSession session, bool ownerless, DatabaseStatus status)
    {
        var standing = database.Schema.Columns(session.Connection);
        var applied = standing.ContainsKey("schema_versions") ? await session.QueryAsync<AppliedMigration>(MigrationSql.SelectVersions) : [];
        status = WithVersion(status, applied) with
        {
            Migrations = applied.GroupBy(row => row.Module, StringComparer.Ordinal).ToDictionary(module => module.Key, module => module.Max(row => row.Number), StringComparer.Ordinal),
        };
        if (standing.ContainsKey("database_facts"))
        {
            status = await WithFactsAsync(session, status);
        }

        return ownerless ? status with { Unknown = [NeedsOwner] }
            : standing.ContainsKey("tenants") ? await WithSizeAsync(session, status, standing)
            : status;
    }

    private async Task<DatabaseStatus> WithSizeAsync(DataSession session, DatabaseStatus status, IReadOnlyDictionary<string, TableColumns> standing)
    {
        var tenants = await session.FirstAsync<long>(OperatorStatusSql.CountTenants);
        long cases = 0;
        foreach (var table in model.Tables.Where(table => table.CountsCases && standing.ContainsKey(table.Name)))
        {
            var sql = $"SELECT COALESCE(MAX(cases), 0) FROM (SELECT COUNT(*) AS cases FROM {table.Name} GROUP BY tenant_id) AS counted;";
            cases = Math.Max(cases, await session.FirstAsync<long>(sql));
        }

        return status with { Tenants = tenants, LargestTenantCases = cases, MoveAdvised = MoveAdvice.IsAdvised(tenants, cases) };
    }

    private DatabaseStatus WithVersion(DatabaseStatus status, IReadOnlyList<AppliedMigration> applied)
    {
        try
        {
            var engine = options.DatabaseUrl is null ? DatabaseEngine.Sqlite : DatabaseEngine.PostgreSql;
            return status with { Pending = MigrationPlan.Of(model, applied, engine, MigrationTarget.Latest).Up.Count };
        }
        catch (StorageException fault)
        {
            return status with { VersionFault = fault.Message };
        }
    }

    private static async Task<DatabaseStatus> WithFactsAsync(DataSession session, DatabaseStatus status)
    {
        var check = await DatabaseFacts.ReadAsync(session, DatabaseFacts.LastCheck);
        var backup = await DatabaseFacts.ReadAsync(session, DatabaseFacts.LastBackup);
        return status with
        {
            LastCheckAt = At(check),
            LastCheck = check is null ? null : JsonSerializer.Deserialize(check.Value, OperationsJson.Default.CheckNote),
            LastBackupAt = At(backup),
            LastBackup = backup is null ? null : JsonSerializer.Deserialize(backup.Value, OperationsJson.Default.BackupNote),
        };
    }

    private static DateTimeOffset? At(DatabaseFact? fact) => fact is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(fact.AtMs);

    private sealed record PoolRow(long Open, long Busy, long Hidden, long ServerMax);
}
