namespace Witan.Data;

/// <summary>Where and how data is kept.</summary>
public sealed class DataOptions
{
    /// <summary>The name of the database file in the data directory.</summary>
    public const string DatabaseFileName = "witan.db";

    /// <summary>Gets or sets the data directory.</summary>
    public required string Directory { get; init; }

    /// <summary>Gets or sets how long a statement waits for another program's lock.</summary>
    /// <value>5 s. Above 0.</value>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets the full path of the database file.</summary>
    public string DatabasePath => Path.Combine(Directory, DatabaseFileName);
}
