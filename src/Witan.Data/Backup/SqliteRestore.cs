using Dapper;
using Microsoft.Data.Sqlite;
using Witan.Data.Files;
using Witan.Data.Operations;
using Witan.Data.Sqlite;

namespace Witan.Data.Backup;

/// <summary>Restores into a new file, which then takes the name of the old one.</summary>
internal sealed class SqliteRestore(DataOptions options, DatabaseRestore restore)
{
    private const string BuildingDirectory = "restoring";

    public async Task<string?> RunAsync(
        string path, ArchiveKey? key, BackupManifest manifest, DateTimeOffset at, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        var building = options with { Directory = Path.Combine(options.Directory, BuildingDirectory) };
        try
        {
            Clear(building);
            await BuildAsync(building, path, key, manifest, progress, cancellationToken);
            RestoredFile.TakeOutOfUse(building);
            Sync(building.DatabasePath);
            cancellationToken.ThrowIfCancellationRequested();
            KeepMode(building.DatabasePath);
            return RestoredFile.PutInPlace(options, building.DatabasePath, at);
        }
        finally
        {
            Clear(building);
        }
    }

    private async Task BuildAsync(
        DataOptions building, string path, ArchiveKey? key, BackupManifest manifest, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = SqliteDatabase.OpenConnection(building);
            await SqliteTransactions.RunAsync(connection, SqliteTransactions.Immediate, async () =>
            {
                await restore.FillAsync(connection, new SqliteSchemaEngine(), new SqliteRowLoader(), path, key, manifest, progress, cancellationToken);
                return 0;
            });
            if (connection.ExecuteScalar<string>("PRAGMA integrity_check(1);") is var answer and not "ok")
            {
                throw new StorageException(StorageFault.Damaged, $"The restored file is not sound: {answer}. Nothing was replaced.");
            }
        }
        catch (SqliteException error) when (SqliteFaults.Translate(error, building.DatabasePath) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Who might read the old file may read the new one, and nobody else. Without an old one, only its owner.</summary>
    private void KeepMode(string restored)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                restored, File.Exists(options.DatabasePath) ? File.GetUnixFileMode(options.DatabasePath) : UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static void Sync(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        NativeFiles.Sync(file);
    }

    private static void Clear(DataOptions building)
    {
        if (Directory.Exists(building.Directory))
        {
            Directory.Delete(building.Directory, recursive: true);
        }
    }
}
