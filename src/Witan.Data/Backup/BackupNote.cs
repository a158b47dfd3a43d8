namespace Witan.Data.Backup;

/// <summary>What a database remembers of its last backup.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Rows">How many rows it holds.</param>
/// <param name="IsEncrypted">Whether a key is needed to read it.</param>
public sealed record BackupNote(string Path, long Bytes, long Rows, bool IsEncrypted);
