using System.Text.Json;

namespace Witan.Data.Backup;

/// <summary>What an archive holds and where it comes from: the last thing in it, and what its rows are checked against.</summary>
public sealed record BackupManifest
{
    /// <summary>Gets the archive's format version.</summary>
    public required int FormatVersion { get; init; }

    /// <inheritdoc cref="ArchiveHead.CreatedAt"/>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc cref="ArchiveHead.ProgramVersion"/>
    public required string ProgramVersion { get; init; }

    /// <inheritdoc cref="ArchiveHead.Engine"/>
    public required string Engine { get; init; }

    /// <inheritdoc cref="ArchiveHead.Migrations"/>
    public required IReadOnlyList<BackupMigration> Migrations { get; init; }

    /// <summary>Gets the tables, in the order in which the archive holds them.</summary>
    public required IReadOnlyList<BackupTable> Tables { get; init; }

    /// <summary>Gets the manifest as JSON, as it stands in the archive.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ManifestJson.Default.BackupManifest);
}
