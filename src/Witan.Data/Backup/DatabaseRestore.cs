using System.Data.Common;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Data.Operations;
using Witan.Data.Rows;

namespace Witan.Data.Backup;

/// <summary>Brings a backup back, on either engine, whichever it was made on. What stood before is kept.</summary>
/// <remarks>
/// The file is read whole before anything is touched. The rows are put into a new place, read back and compared with the
/// manifest; only then does the new place take the old one's name.
/// </remarks>
/// <param name="options">Which database.</param>
/// <param name="model">What the program knows.</param>
/// <param name="time">The clock.</param>
public sealed class DatabaseRestore(DataOptions options, DataModel model, TimeProvider time)
{
    /// <summary>Restores.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="key">What it was encrypted with.</param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="cancellationToken">Ends the restoring before the new place takes the old one's name.</param>
    /// <exception cref="StorageException">The backup is damaged or does not fit, or the database is in use or cannot be written.</exception>
    public async Task<RestoreResult> RunAsync(string path, ArchiveKey? key, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new OperationProgress("checking", Path.GetFileName(path), 0));
        var manifest = await DatabaseBackup.VerifyAsync(path, key, cancellationToken);
        var at = time.GetUtcNow();
        try
        {
            var kept = options.DatabaseUrl is null
                ? await new SqliteRestore(options, this).RunAsync(path, key, manifest, at, progress, cancellationToken)
                : await new PostgresRestore(options, this).RunAsync(path, key, manifest, at, progress, cancellationToken);
            return new RestoreResult(manifest, kept);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Sqlite.SqliteFaults.Translate(error, options.Directory);
        }
    }

    /// <summary>Builds the schema that the rows belong to, fills it, compares it with the manifest, and brings it to the program's version.</summary>
    /// <param name="connection">The connection of an empty place, inside a transaction.</param>
    /// <param name="schema">Its engine.</param>
    /// <param name="loader">How rows are put in.</param>
    /// <param name="path">The backup.</param>
    /// <param name="key">What it was encrypted with.</param>
    /// <param name="manifest">What it holds.</param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="cancellationToken">Ends the filling.</param>
    internal async Task FillAsync(
        DbConnection connection,
        ISchemaEngine schema,
        IRowLoader loader,
        string path,
        ArchiveKey? key,
        BackupManifest manifest,
        IProgress<OperationProgress>? progress,
        CancellationToken cancellationToken)
    {
        var migrator = new Migrator(schema, model, time);
        foreach (var target in RestorePlan.Targets(manifest, model, schema.Engine))
        {
            migrator.RunInside(connection, target, seed: false);
        }

        var tables = ContentTable.All(model, schema, connection);
        var visitor = new LoadingVisitor(connection, loader, tables, progress);
        await using (var stream = DatabaseBackup.Open(path))
        {
            await ArchiveReader.ReadAsync(stream, key, visitor, cancellationToken);
            await visitor.FlushAsync();
        }

        Compare(connection, tables, manifest, progress, cancellationToken);
        migrator.RunInside(connection, MigrationTarget.Latest);
    }

    private static void Compare(
        DbConnection connection, IReadOnlyList<ContentTable> tables, BackupManifest manifest, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        foreach (var expected in manifest.Tables)
        {
            var table = tables.First(table => table.Name == expected.Name);
            var sum = new TableChecksum();
            // The manifest's sums are over the columns in the archive's order.
            var order = expected.Columns.Select(column => table.Columns.All.ToList().IndexOf(column)).ToArray();
            foreach (var row in table.Pages(connection).SelectMany(page => page))
            {
                cancellationToken.ThrowIfCancellationRequested();
                sum.Add(RowCodec.Encode([.. order.Select(place => row[place])]));
            }

            progress?.Report(new OperationProgress("comparing", expected.Name, sum.Rows));
            if (sum.Rows != expected.Rows || sum.ToHex() != expected.Checksum)
            {
                throw new StorageException(
                    StorageFault.Damaged,
                    $"The table {expected.Name} does not come back as it was: {sum.Rows} rows of {expected.Rows}, or other content. Nothing was replaced.");
            }
        }
    }
}
