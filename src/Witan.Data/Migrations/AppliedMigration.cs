namespace Witan.Data.Migrations;

/// <summary>A row of <c>schema_versions</c>.</summary>
/// <param name="Module">The module.</param>
/// <param name="Number">The migration's number.</param>
/// <param name="Checksum">The SHA-256 of what ran, hex.</param>
public sealed record AppliedMigration(string Module, long Number, string Checksum);
