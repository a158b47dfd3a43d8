using System.Data.Common;
using Npgsql;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Data.Postgres;
using Witan.Data.Sqlite;

namespace Witan.Data.Operations;

/// <summary>Brings a database to a version that the operator names, up or down.</summary>
/// <param name="options">Which database.</param>
/// <param name="model">What the program knows.</param>
/// <param name="time">The clock.</param>
public sealed class DatabaseMigration(DataOptions options, DataModel model, TimeProvider time)
{
    /// <summary>Says what would be done, and changes nothing.</summary>
    /// <param name="target">The version.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StorageException">The database is newer than the program, or cannot be reached.</exception>
    public Task<MigrationOutcome> PlanAsync(MigrationTarget target, CancellationToken cancellationToken) => options.DatabaseUrl is null
        ? Task.FromResult(new MigrationOutcome(PlanSqlite(target), RoleMade: false))
        : WithOwnerAsync(connection => new MigrationOutcome(Migrator(connection).Plan(connection, target), RoleMade: false), cancellationToken);

    /// <summary>Does it, all or nothing, under a lock between processes.</summary>
    /// <param name="target">The version.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StorageException">The database is newer than the program, or cannot be reached or written.</exception>
    public Task<MigrationOutcome> RunAsync(MigrationTarget target, CancellationToken cancellationToken) => options.DatabaseUrl is null
        ? Task.FromResult(new MigrationOutcome(RunSqlite(target), RoleMade: false))
        : WithOwnerAsync(
            connection =>
            {
                var made = PostgresRoles.Ensure(connection, options);
                return new MigrationOutcome(Run(Migrator(connection), connection, target), made);
            },
            cancellationToken);

    private MigrationPlan PlanSqlite(MigrationTarget target) => options.HasDatabaseFile
        ? SqliteDatabase.WithConnection(options, connection => Disposing(connection, () => new Migrator(new SqliteSchemaEngine(), model, time).Plan(connection, target)))
        : MigrationPlan.Of(model, [], DatabaseEngine.Sqlite, target);

    private MigrationPlan RunSqlite(MigrationTarget target) =>
        SqliteDatabase.WithConnection(options, connection => Disposing(connection, () => Run(new Migrator(new SqliteSchemaEngine(), model, time), connection, target)));

    private static MigrationPlan Run(Migrator migrator, DbConnection connection, MigrationTarget target)
    {
        var plan = migrator.Run(connection, target);
        if (plan.IsEmpty)
        {
            // Policies, grants and seeds may have been changed by hand; the operator asked for things to be right.
            migrator.Assert(connection);
        }

        return plan;
    }

    private static T Disposing<T>(IDisposable connection, Func<T> work)
    {
        var result = work();
        connection.Dispose();
        return result;
    }

    private Migrator Migrator(NpgsqlConnection connection)
    {
        PostgresStart.CheckVersion(connection, PostgresSources.Place(options));
        return new Migrator(new PostgresSchemaEngine(PostgresSources.AppRole(options)), model, time);
    }

    private async Task<MigrationOutcome> WithOwnerAsync(Func<NpgsqlConnection, MigrationOutcome> work, CancellationToken cancellationToken)
    {
        await using var owner = PostgresSources.Required(PostgresSources.Owner(options));
        return await PostgresFaults.OfOperatorAsync(PostgresSources.Place(options), async () =>
        {
            await using var connection = await owner.OpenConnectionAsync(cancellationToken);
            return work(connection);
        });
    }
}
