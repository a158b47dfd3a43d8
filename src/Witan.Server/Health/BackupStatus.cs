namespace Witan.Server.Health;

/// <summary>The last backup that the database knows of.</summary>
/// <param name="Path">The file.</param>
/// <param name="At">When it was begun: what was acknowledged before is in it.</param>
/// <param name="AgeHours">How long ago that is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="IsEncrypted">Whether a key is needed to read it.</param>
public sealed record BackupStatus(string Path, DateTimeOffset At, double AgeHours, long Bytes, bool IsEncrypted);
