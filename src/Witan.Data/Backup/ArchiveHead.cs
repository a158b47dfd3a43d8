namespace Witan.Data.Backup;

/// <summary>What an archive's manifest says of where it comes from.</summary>
public sealed record ArchiveHead
{
    /// <summary>Gets when the database was read: the instant whose state the rows show.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets the version of the program that wrote the archive.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Gets the engine that the rows come from, <c>sqlite</c> or <c>postgresql</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the migrations that the database had run.</summary>
    public required IReadOnlyList<BackupMigration> Migrations { get; init; }
}
