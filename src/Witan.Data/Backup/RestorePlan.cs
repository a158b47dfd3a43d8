using Witan.Data.Migrations;
using Witan.Data.Model;

namespace Witan.Data.Backup;

/// <summary>The version that a backup's rows belong to.</summary>
internal static class RestorePlan
{
    /// <summary>Says, module by module, up to which migration a database is built before the rows are put in.</summary>
    /// <exception cref="StorageException">The backup is of a newer program, or of one whose migrations were other ones.</exception>
    public static IReadOnlyList<MigrationTarget> Targets(BackupManifest manifest, DataModel model, DatabaseEngine engine)
    {
        var sameEngine = manifest.Engine == (engine == DatabaseEngine.Sqlite ? "sqlite" : "postgresql");
        foreach (var made in manifest.Migrations)
        {
            var known = model.Modules.FirstOrDefault(module => module.Name == made.Module)?.Migrations.Migrations.FirstOrDefault(migration => migration.Number == made.Number)
                ?? throw new StorageException(
                    StorageFault.Incompatible,
                    $"The backup was made by a newer program (it knows migration {made.Module} {made.Number}). Restore it with that program.");
            if (sameEngine && known.Checksum(engine) != made.Checksum)
            {
                throw new StorageException(
                    StorageFault.Incompatible,
                    $"The backup was made by a program whose migration {made.Module} {made.Number} was another one. Restore it with that program.");
            }
        }

        return [.. model.Modules.Select(module => new MigrationTarget(
            module.Name, manifest.Migrations.Where(made => made.Module == module.Name).Select(made => made.Number).DefaultIfEmpty(0).Max()))];
    }
}
