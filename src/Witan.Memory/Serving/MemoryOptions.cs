using Witan.Memory.Forgetting;

namespace Witan.Memory.Serving;

/// <summary>How a memory is kept and served.</summary>
public sealed record MemoryOptions
{
    /// <summary>The directory of the memory's own files, inside the data directory.</summary>
    public const string DirectoryName = "memory";

    /// <summary>Gets the data directory.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Gets the most episodes and memories that are written at once; the next ones wait.</summary>
    /// <value>20. From 1 to 1,000.</value>
    public int WritesMax { get; init; } = 20;

    /// <summary>Gets the most that wait for a turn; one more is told at once that the memory is busy.</summary>
    /// <value>200. From 0 to 100,000.</value>
    public int WaitingMax { get; init; } = 200;

    /// <summary>Gets how long one waits for a turn before it is told that the memory is busy.</summary>
    /// <value>2 s.</value>
    public TimeSpan WaitMax { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets after how many faults in a row the database is left in peace.</summary>
    /// <value>5. From 1 to 100.</value>
    public int BreakAfter { get; init; } = 5;

    /// <summary>Gets for how long, before one call tries whether it works again.</summary>
    /// <value>30 s.</value>
    public TimeSpan BreakFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the most memories whose words are kept at hand, over all tenants.</summary>
    /// <value>4,096. From 0, which keeps none.</value>
    public int CacheMax { get; init; } = 4096;

    /// <summary>Gets the most tenants whose index is kept in the process; that of the one asked longest ago goes first.</summary>
    /// <value>256. From 1.</value>
    public int TenantsMax { get; init; } = 256;

    /// <summary>Gets after how many changes the index is written to its files when the process ends. Fewer are read from the database again at the next start.</summary>
    /// <value>1,000. From 1.</value>
    public int SaveAfter { get; init; } = 1000;

    /// <summary>Gets what is switched on, and for how many tenants.</summary>
    public MemoryFlags Flags { get; init; } = new();

    /// <summary>Gets how much likeness counts against a later hit where diversity is on; see <see cref="Recall.RecallQuery.Lambda"/>.</summary>
    /// <value>0.85. From 0 to 1.</value>
    public double DiversityLambda { get; init; } = 0.85;

    /// <summary>Gets how long and how much is kept.</summary>
    public RetentionPolicy Retention { get; init; } = new();

    /// <summary>Gets what single tenants have otherwise.</summary>
    public IReadOnlyDictionary<string, RetentionPolicy> TenantRetention { get; init; } = new Dictionary<string, RetentionPolicy>(StringComparer.Ordinal);

    /// <summary>Gets where the indexes are saved.</summary>
    internal string IndexDirectory => Path.Combine(DataDirectory, DirectoryName, "index");

    /// <summary>Gets where exports are written.</summary>
    internal string ExportDirectory => Path.Combine(DataDirectory, DirectoryName, "exports");
}
