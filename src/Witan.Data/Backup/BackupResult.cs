namespace Witan.Data.Backup;

/// <summary>A backup that was written, read again and found whole.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="IsEncrypted">Whether a key is needed to read it.</param>
/// <param name="Manifest">What it holds.</param>
public sealed record BackupResult(string Path, long Bytes, bool IsEncrypted, BackupManifest Manifest)
{
    /// <summary>Gets why the database could not note that it was backed up; null when it could.</summary>
    public string? NoteFault { get; init; }

    /// <summary>Gets how many rows it holds.</summary>
    public long Rows => Manifest.Tables.Sum(table => table.Rows);
}
