namespace Witan.Data.Backup;

/// <summary>A migration that the backed-up database had run.</summary>
/// <param name="Module">The module that owns the tables.</param>
/// <param name="Number">The migration's number, from 1.</param>
/// <param name="Checksum">The SHA-256 of its statements, hex.</param>
public sealed record BackupMigration(string Module, int Number, string Checksum);
