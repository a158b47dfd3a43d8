namespace Witan.Data.Backup;

/// <summary>A restore that was done.</summary>
/// <param name="Manifest">What the backup held.</param>
/// <param name="Kept">Where the content from before is: a file, or a schema of the database; null when there was none.</param>
public sealed record RestoreResult(BackupManifest Manifest, string? Kept);
