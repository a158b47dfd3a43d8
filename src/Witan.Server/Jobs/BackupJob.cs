using System.Globalization;
using Witan.Data.Backup;

namespace Witan.Server.Jobs;

/// <summary>Writes a backup, reads it again, and keeps the newest ones.</summary>
/// <param name="backup">Writes it.</param>
/// <param name="options">Where, how often, and how many are kept.</param>
/// <param name="key">Makes the key that it is encrypted with; null for a plain one.</param>
/// <param name="time">The clock.</param>
public sealed class BackupJob(DatabaseBackup backup, JobOptions options, Func<ArchiveKey?> key, TimeProvider time) : IServerJob
{
    private const string Beginning = "witan-";
    private const string Ending = ".backup";

    /// <inheritdoc/>
    public string Name => "backup";

    /// <inheritdoc/>
    public string Does => options.BackupDirectory is null
        ? "Writes a backup; jobs.backupDirectory does not say where, so that it does not."
        : $"Writes a backup into {options.BackupDirectory}, reads it again, and keeps the newest {options.BackupKeep}.";

    /// <inheritdoc/>
    public TimeSpan? Every => options.BackupDirectory is not null && options.BackupEvery > TimeSpan.Zero ? options.BackupEvery : null;

    /// <inheritdoc/>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        if (options.BackupDirectory is not { } directory)
        {
            throw new JobFailedException("There is nowhere to write it: set jobs.backupDirectory.");
        }

        try
        {
            Directory.CreateDirectory(directory);
            var path = Path.Combine(directory, $"{Beginning}{time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}{Ending}");
            using var with = key();
            var result = await backup.WriteAsync(path, with, progress: null, cancellationToken);
            return $"{result.Rows:N0} rows in {path}, {result.Bytes:N0} bytes{(result.IsEncrypted ? ", encrypted" : string.Empty)}; {RemoveOld(directory)} older ones removed.";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new JobFailedException($"{directory} cannot be written: {error.Message}");
        }
    }

    /// <summary>The names sort by time. Nothing else in the directory is touched.</summary>
    private int RemoveOld(string directory)
    {
        var old = Directory.GetFiles(directory, $"{Beginning}????????T??????Z{Ending}").OrderDescending(StringComparer.Ordinal).Skip(options.BackupKeep).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }
}
