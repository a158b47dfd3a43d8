using Witan.Data.Expiry;
using Witan.Data.Migrations;
using Witan.Kernel.Identity;

namespace Witan.Data.Operations;

/// <summary>Tries whether a database does what the program needs of it, at the cost of one small write.</summary>
public static class DatabaseProbe
{
    private const string Key = "health:probe";

    /// <summary>Writes and commits a row, so that a full disk, a read-only one and a server that is gone are seen.</summary>
    /// <param name="database">The database.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <exception cref="StorageException">It cannot be written.</exception>
    public static Task WriteAsync(IDatabase database, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(time);
        var entry = new { key = Key, value = Array.Empty<byte>(), now = time.GetUtcNow().ToUnixTimeMilliseconds(), expires = (long?)null };
        return database.WriteAsync(TenantContext.Local, session => session.ExecuteAsync(ExpirySql.Set, entry), cancellationToken);
    }

    /// <summary>Compares the database's version with the program's.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What does not fit, in one line; null when all fits.</returns>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public static async Task<string?> VersionFaultAsync(IDatabase database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var applied = await database.ReadAsync(TenantContext.Local, session => session.QueryAsync<AppliedMigration>(MigrationSql.SelectVersions), cancellationToken);
        try
        {
            var missing = MigrationPlan.Of(database.Model, applied, database.Engine, MigrationTarget.Latest).Up.Count;
            return missing == 0 ? null : $"{missing} migrations are missing; 'witan db up' applies them";
        }
        catch (StorageException fault)
        {
            return fault.Message;
        }
    }
}
