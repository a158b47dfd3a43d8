using System.Data.Common;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Data.Postgres;
using Witan.Data.Sqlite;

namespace Witan.Testing.Databases;

/// <summary>Moves a database between versions, as <c>witan db</c> does.</summary>
public static class TestMigrations
{
    /// <summary>Goes to a version.</summary>
    public static Task<MigrationPlan> MigrateAsync(this TestDatabase place, DataModel model, MigrationTarget target) =>
        OnAsync(place, (engine, connection) => new Migrator(engine, model, TimeProvider.System).Run(connection, target));

    /// <summary>Says what going to a version would do.</summary>
    public static Task<MigrationPlan> PlanAsync(this TestDatabase place, DataModel model, MigrationTarget target) =>
        OnAsync(place, (engine, connection) => new Migrator(engine, model, TimeProvider.System).Plan(connection, target));

    /// <summary>Gets what has been applied, as <c>MODULE:NUMBER</c>, and the tables that stand.</summary>
    public static Task<(IReadOnlyList<string> Applied, IReadOnlyList<string> Tables)> StateAsync(this TestDatabase place, DataModel model) =>
        OnAsync<(IReadOnlyList<string>, IReadOnlyList<string>)>(place, (engine, connection) => (
            [.. new Migrator(engine, model, TimeProvider.System).Applied(connection).Select(row => $"{row.Module}:{row.Number}")],
            [.. engine.Columns(connection).Keys.Order(StringComparer.Ordinal)]));

    private static async Task<T> OnAsync<T>(TestDatabase place, Func<ISchemaEngine, DbConnection, T> work)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Options.DatabaseUrl is null)
        {
            return SqliteDatabase.WithConnection(place.Options, connection =>
            {
                using (connection)
                {
                    return work(new SqliteSchemaEngine(), connection);
                }
            });
        }

        await using var source = PostgresSources.Required(PostgresSources.Owner(place.Options));
        await using var connection = await source.OpenConnectionAsync();
        return work(new PostgresSchemaEngine(PostgresServer.App), connection);
    }
}
