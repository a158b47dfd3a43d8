using System.Text.Json;
using Witan.Data.Files;
using Witan.Data.Operations;

namespace Witan.Data.Backup;

/// <summary>Writes everything that a database holds into one file, while others go on writing.</summary>
/// <remarks>
/// The rows are read on one snapshot, taken when the backup begins: what was acknowledged before is in it. The same file is
/// read by both engines.
/// </remarks>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class DatabaseBackup(IDatabase database, TimeProvider time)
{
    /// <summary>Writes the file, reads it again, and only then gives it its name.</summary>
    /// <param name="path">Where; a file that stands there is replaced.</param>
    /// <param name="key">What it is encrypted with; null for a plain one.</param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="cancellationToken">Ends the writing; nothing is left behind.</param>
    /// <exception cref="StorageException">The place cannot be written, or the database not be read.</exception>
    public async Task<BackupResult> WriteAsync(string path, ArchiveKey? key, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var began = time.GetUtcNow();
        var part = $"{path}.{Environment.ProcessId}.part";
        try
        {
            var manifest = await WritePartAsync(part, key, began, progress, cancellationToken);
            progress?.Report(new OperationProgress("reading it again", Path.GetFileName(path), 0));
            await VerifyAsync(part, key, cancellationToken);
            NativeFiles.Replace(part, path);
            var result = new BackupResult(path, new FileInfo(path).Length, key is not null, manifest);
            return result with { NoteFault = await NoteFaultAsync(result, began) };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Sqlite.SqliteFaults.Translate(error, path);
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }

    /// <summary>Reads a backup from beginning to end and checks every byte, count and checksum of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">What it was encrypted with.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageException">It is damaged, of a newer program, or the key is not its own.</exception>
    public static async Task<BackupManifest> VerifyAsync(string path, ArchiveKey? key, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = Open(path);
            return await ArchiveReader.VerifyAsync(stream, key, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Sqlite.SqliteFaults.Translate(error, path);
        }
    }

    internal static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, useAsync: true);

    /// <summary>A backup holds everything of everybody: only its owner may read it.</summary>
    private static FileStreamOptions Writing()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 16, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private async Task<BackupManifest> WritePartAsync(
        string part, ArchiveKey? key, DateTimeOffset began, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(part, Writing());
        await using var archive = new ArchiveWriter(stream, key);
        var manifest = await database.ObserveAsync(
            async session =>
            {
                foreach (var table in ContentTable.All(database.Model, database.Schema, session.Connection))
                {
                    await WriteTableAsync(archive, table, session.Connection, progress, cancellationToken);
                }

                var migrations = await session.QueryAsync<Migrations.AppliedMigration>(Migrations.MigrationSql.SelectVersions);
                return await archive.CompleteAsync(Head(began, migrations), cancellationToken);
            },
            cancellationToken);
        await stream.FlushAsync(cancellationToken);
        NativeFiles.Sync(stream.SafeFileHandle);
        return manifest;
    }

    private static async Task WriteTableAsync(
        ArchiveWriter archive, ContentTable table, System.Data.Common.DbConnection connection, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        await archive.BeginTableAsync(table.Name, table.Columns.All, cancellationToken);
        long rows = 0;
        foreach (var page in table.Pages(connection))
        {
            foreach (var row in page)
            {
                await archive.WriteRowAsync(row, cancellationToken);
            }

            rows += page.Count;
            progress?.Report(new OperationProgress("backing up", table.Name, rows));
        }
    }

    private ArchiveHead Head(DateTimeOffset began, IReadOnlyList<Migrations.AppliedMigration> migrations) => new()
    {
        CreatedAt = began,
        ProgramVersion = ProgramVersion.Text,
        Engine = database.Engine == DatabaseEngine.Sqlite ? "sqlite" : "postgresql",
        Migrations = [.. migrations.Select(row => new BackupMigration(row.Module, (int)row.Number, row.Checksum))],
    };

    /// <summary>Notes the backup in the database. The file is good also when there is no room for the note.</summary>
    private async Task<string?> NoteFaultAsync(BackupResult result, DateTimeOffset began)
    {
        try
        {
            await NoteAsync(result, began);
            return null;
        }
        catch (StorageException fault)
        {
            return fault.Message;
        }
    }

    private Task NoteAsync(BackupResult result, DateTimeOffset began)
    {
        var note = JsonSerializer.Serialize(new BackupNote(result.Path, result.Bytes, result.Rows, result.IsEncrypted), OperationsJson.Default.BackupNote);
        return database.OperateAsync(
            async session =>
            {
                await DatabaseFacts.SetAsync(session, DatabaseFacts.LastBackup, note, began);
                return 0;
            },
            CancellationToken.None);
    }
}
