namespace Witan.Data.Migrations;

/// <summary>What a migration run would do, or has done.</summary>
/// <param name="Up">Applied, in order.</param>
/// <param name="Down">Taken back, in order.</param>
public sealed record MigrationPlan(IReadOnlyList<Migration> Up, IReadOnlyList<Migration> Down)
{
    /// <summary>Gets whether there is nothing to do.</summary>
    public bool IsEmpty => Up.Count == 0 && Down.Count == 0;

    /// <summary>Compares what a database holds with what is wanted.</summary>
    /// <param name="model">What the program knows.</param>
    /// <param name="applied">What the database holds.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="target">What is wanted.</param>
    /// <exception cref="StorageException">The database is newer than the program, or a migration that it holds was edited.</exception>
    internal static MigrationPlan Of(Model.DataModel model, IReadOnlyList<AppliedMigration> applied, DatabaseEngine engine, MigrationTarget target)
    {
        var known = model.Modules.SelectMany(module => module.Migrations.Migrations).ToList();
        foreach (var row in applied)
        {
            var migration = known.Find(other => other.Module == row.Module && other.Number == row.Number)
                ?? throw new StorageException(
                    StorageFault.Incompatible,
                    $"The database holds migration {row.Module} {row.Number}, which this program does not know. Use the newer program that made it.");
            if (migration.Checksum(engine) != row.Checksum)
            {
                throw new StorageException(
                    StorageFault.Incompatible,
                    $"Migration {row.Module} {row.Number} was changed after this database ran it. Use the program that made the database.");
            }
        }

        bool Stands(Migration migration) => applied.Any(row => row.Module == migration.Module && row.Number == migration.Number);
        return new MigrationPlan(
            [.. known.Where(migration => !Stands(migration) && target.Wants(migration, applied: false))],
            [.. known.Where(migration => Stands(migration) && !target.Wants(migration, applied: true)).Reverse()]);
    }
}
