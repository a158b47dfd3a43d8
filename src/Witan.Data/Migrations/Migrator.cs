using System.Data.Common;
using Dapper;
using Witan.Data.Model;

namespace Witan.Data.Migrations;

/// <summary>Brings a database to a version, all at once or not at all.</summary>
/// <param name="engine">The engine.</param>
/// <param name="model">What the program knows.</param>
/// <param name="time">The clock.</param>
internal sealed class Migrator(ISchemaEngine engine, DataModel model, TimeProvider time)
{
    /// <summary>Says what <see cref="Run"/> would do, and changes nothing.</summary>
    /// <exception cref="StorageException">The database is newer than the program, or a migration that it holds was edited.</exception>
    public MigrationPlan Plan(DbConnection connection, MigrationTarget target) =>
        MigrationPlan.Of(model, Applied(connection), engine.Engine, target);

    /// <summary>Applies and takes back what is asked for, under a lock between processes.</summary>
    /// <exception cref="StorageException">The database is newer than the program, or a migration that it holds was edited.</exception>
    public MigrationPlan Run(DbConnection connection, MigrationTarget target)
    {
        // Most starts find nothing to do; they must not wait for another program's lock to learn so.
        var plan = Plan(connection, target);
        return plan.IsEmpty ? plan : engine.Exclusively(connection, () => RunInside(connection, target));
    }

    /// <summary>Asserts policies, grants and seeds anew, as after a migration.</summary>
    public void Assert(DbConnection connection) => engine.Exclusively(connection, () => { Complete(connection, seed: true); return 0; });

    /// <summary>Reads what the database holds.</summary>
    public IReadOnlyList<AppliedMigration> Applied(DbConnection connection) =>
        engine.Columns(connection).ContainsKey("schema_versions")
            ? connection.Query<AppliedMigration>(MigrationSql.SelectVersions).AsList()
            : [];

    /// <summary>As <see cref="Run"/>, inside a transaction that the caller has begun.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="target">What is wanted.</param>
    /// <param name="seed">Whether rows that come with the program are written; not when all rows come from elsewhere.</param>
    public MigrationPlan RunInside(DbConnection connection, MigrationTarget target, bool seed = true)
    {
        engine.Prepare(connection);
        connection.Execute(MigrationSql.CreateTables);
        // Read again: whoever held the lock before us may have done it all.
        var plan = Plan(connection, target);
        engine.Unprotect(connection, model);
        foreach (var migration in plan.Down)
        {
            TakeBack(connection, migration);
        }

        foreach (var migration in plan.Up)
        {
            Apply(connection, migration);
        }

        Complete(connection, seed);
        return plan;
    }

    private void Apply(DbConnection connection, Migration migration)
    {
        connection.Execute(migration.Up.For(engine.Engine));
        new Parking(connection, engine, model).PutBack(migration);
        var row = new
        {
            migration.Module,
            Number = (long)migration.Number,
            migration.Name,
            checksum = migration.Checksum(engine.Engine),
            at = time.GetUtcNow().ToString("O"),
        };
        connection.Execute(MigrationSql.InsertVersion, row);
    }

    private void TakeBack(DbConnection connection, Migration migration)
    {
        var down = migration.Down.For(engine.Engine);
        new Parking(connection, engine, model).Park(migration, down);
        connection.Execute(down);
        connection.Execute(MigrationSql.DeleteVersion, new { migration.Module, Number = (long)migration.Number });
    }

    private void Complete(DbConnection connection, bool seed)
    {
        engine.Protect(connection, model);
        if (!seed)
        {
            return;
        }

        var applied = Applied(connection).ToLookup(row => row.Module, StringComparer.Ordinal);
        foreach (var module in model.Modules.Where(module => applied[module.Name].Count() == module.Migrations.Migrations.Count))
        {
            foreach (var rows in module.Seeds)
            {
                connection.Execute(rows.Sql, rows.Rows);
            }
        }
    }
}
