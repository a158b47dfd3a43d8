namespace Witan.Data;

/// <summary>Where and how data is kept.</summary>
public sealed record DataOptions
{
    /// <summary>The name of the database file in the data directory.</summary>
    public const string DatabaseFileName = "witan.db";

    /// <summary>Gets the data directory.</summary>
    public required string Directory { get; init; }

    /// <summary>Gets the address of a PostgreSQL database, with the role that the program works under; null for SQLite.</summary>
    /// <remarks>The role owns nothing and may not pass by row security; <see cref="OwnerUrl"/> is for the one that does.</remarks>
    public string? DatabaseUrl { get; init; }

    /// <summary>Gets the address with the role that owns the tables; only migrations and <c>witan db</c> need it.</summary>
    public string? OwnerUrl { get; init; }

    /// <summary>Gets how long a statement waits for another program's lock.</summary>
    /// <value>5 s. Above 0.</value>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets the most connections to PostgreSQL that one process holds.</summary>
    /// <value>
    /// 20. From 2 to 500. Processes times this, and 2 for the operator, stay below the server's max_connections (100 by default).
    /// A transaction of ours takes a few milliseconds, so that 20 serve thousands a second.
    /// </value>
    public int PoolMax { get; init; } = 20;

    /// <summary>Gets the most writes that SQLite commits with one sync of the disk.</summary>
    /// <value>256. From 1 to 4,096. More gain little: at 256 the sync is a small part of the batch.</value>
    public int BatchMax { get; init; } = 256;

    /// <summary>Gets how long a batch takes writes in before it is committed.</summary>
    /// <value>5 ms. Above 0. It bounds what the first of a batch waits for the last.</value>
    public TimeSpan BatchTime { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Gets the most writes that wait; the next caller waits for a place.</summary>
    /// <value>1,024. From 1.</value>
    public int WriteQueueMax { get; init; } = 1024;

    /// <summary>Gets the most connections that read a SQLite file at once; the next reader waits for one.</summary>
    /// <value>8. From 1.</value>
    public int ReadersMax { get; init; } = 8;

    /// <summary>Gets what a power cut may take.</summary>
    /// <value><see cref="Durability.Full"/>.</value>
    public Durability Durability { get; init; } = Durability.Full;

    /// <summary>Gets how often a watcher of a SQLite file looks whether somebody has written.</summary>
    /// <value>100 ms. From 1 ms. Each look costs some microseconds; PostgreSQL tells by itself.</value>
    public TimeSpan ChangePoll { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Gets the most changes that wait for a watcher that is slow; more become one "anything may have changed".</summary>
    /// <value>256. From 1.</value>
    public int ChangesMax { get; init; } = 256;

    /// <summary>Gets whether the database is opened as it is, neither brought to the program's version nor checked. For <c>witan db</c>.</summary>
    public bool LeaveVersion { get; init; }

    /// <summary>Gets whether a database that holds half of a move is opened all the same: by the move that finishes it.</summary>
    public bool TakesHalfMove { get; init; }

    /// <summary>Gets whether a database file stands there, or a restored one that only waits to take its name.</summary>
    public bool HasDatabaseFile => File.Exists(DatabasePath) || File.Exists(RestoredPath);

    /// <summary>Gets whether there is a database to open: PostgreSQL is asked when it is opened, a file must stand there.</summary>
    public bool HasDatabase => DatabaseUrl is not null || HasDatabaseFile;

    /// <summary>Gets where a restored file waits for the name of the database.</summary>
    internal string RestoredPath => DatabasePath + ".restored";

    /// <summary>Gets the full path of the database file.</summary>
    public string DatabasePath => Path.Combine(Directory, DatabaseFileName);
}
