namespace Witan.Data.Operations;

/// <summary>What is true of a database now. Null means that it is not known, and why is said beside it.</summary>
public sealed record DatabaseStatus
{
    /// <summary>Gets <c>sqlite</c> or <c>postgresql</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the file, or the host and the database.</summary>
    public required string Place { get; init; }

    /// <summary>Gets whether there is a database at all.</summary>
    public required bool Exists { get; init; }

    /// <summary>Gets the version of the library or the server.</summary>
    public string? Version { get; init; }

    /// <summary>Gets whether SQLite is the system's or the bundled one.</summary>
    public string? Library { get; init; }

    /// <summary>Gets the size in bytes.</summary>
    public long? Bytes { get; init; }

    /// <summary>Gets the size of the write-ahead log in bytes; only SQLite has one of its own.</summary>
    public long? LogBytes { get; init; }

    /// <summary>Gets the last migration of each module.</summary>
    public IReadOnlyDictionary<string, long> Migrations { get; init; } = new Dictionary<string, long>();

    /// <summary>Gets how many migrations of the program are missing.</summary>
    public int? Pending { get; init; }

    /// <summary>Gets why the version does not fit the program; null when it does.</summary>
    public string? VersionFault { get; init; }

    /// <summary>Gets when the last check ended; null when there was none.</summary>
    public DateTimeOffset? LastCheckAt { get; init; }

    /// <summary>Gets what it found; null when there was none.</summary>
    public CheckNote? LastCheck { get; init; }

    /// <summary>Gets when the last backup began; null when there was none.</summary>
    public DateTimeOffset? LastBackupAt { get; init; }

    /// <summary>Gets what it was; null when there was none.</summary>
    public Backup.BackupNote? LastBackup { get; init; }

    /// <summary>Gets the connections; null for SQLite, which has a writer and readers in one process.</summary>
    public PoolStatus? Pool { get; init; }

    /// <summary>Gets how many tenants there are; null when it is not known.</summary>
    public long? Tenants { get; init; }

    /// <summary>Gets how many cases (deliberations, and conversations once there are any) the largest tenant has; null when it is not known.</summary>
    public long? LargestTenantCases { get; init; }

    /// <summary>Gets whether a move to PostgreSQL is advised; null when it is not known or it is PostgreSQL already.</summary>
    public bool? MoveAdvised { get; init; }

    /// <summary>Gets what is not known and why.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
}
