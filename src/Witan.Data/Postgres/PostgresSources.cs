using System.Globalization;
using Npgsql;

namespace Witan.Data.Postgres;

/// <summary>The pools of connections: one for the program's role, and a small one for the owner's.</summary>
internal static class PostgresSources
{
    /// <summary>The setting that holds the program's address.</summary>
    public const string AppSetting = "WITAN_DATABASE";

    /// <summary>The setting that holds the owner's address.</summary>
    public const string OwnerSetting = "WITAN_DATABASE_OWNER";

    /// <summary>Under which name the server lists the connections that listen.</summary>
    public const string WatchName = "witan watch";

    /// <summary>How the server's list of activity names our connections; what one works on follows behind a slash.</summary>
    public const string Application = "witan";

    private const int OwnerPoolMax = 4;

    /// <summary>How many statements a connection keeps prepared: all of ours.</summary>
    public const int PreparedMax = 128;

    /// <summary>
    /// How long a transaction of the program may stand idle, in milliseconds. Ours ask on within microseconds; a process that is frozen
    /// amid one would keep other nodes from appending to its run until it wakes. What was ended so is tried again.
    /// </summary>
    public const int FrozenAfterMs = 5_000;

    public static NpgsqlDataSource App(DataOptions options) => Build(PostgresUrl.Read(options.DatabaseUrl!, AppSetting), options.PoolMax, statementSeconds: 30);

    /// <summary>The operator's statements may read a whole table: they are bounded by their own limits, not by a clock.</summary>
    public static NpgsqlDataSource? Owner(DataOptions options) =>
        options.OwnerUrl is null ? null : Build(PostgresUrl.Read(options.OwnerUrl, OwnerSetting), OwnerPoolMax, statementSeconds: 0);

    /// <summary>One connection outside the pool, which must not lend out one that listens. A dead server is given up as soon.</summary>
    public static NpgsqlDataSource Watch(DataOptions options, int answerSeconds)
    {
        var builder = PostgresUrl.Read(options.DatabaseUrl!, AppSetting);
        builder.Pooling = false;
        builder.Timeout = answerSeconds;
        builder.CommandTimeout = answerSeconds;
        builder.ApplicationName = WatchName;
        builder.IncludeErrorDetail = false;
        return NpgsqlDataSource.Create(builder);
    }

    public static NpgsqlDataSource Required(NpgsqlDataSource? owner) => owner
        ?? throw new StorageException(StorageFault.Refused, $"This is the operator's work, and needs the address of the role that owns the tables. Set {OwnerSetting}.");

    public static string? AppRole(DataOptions options) =>
        options.DatabaseUrl is null ? null : PostgresUrl.Read(options.DatabaseUrl, AppSetting).Username;

    /// <summary>Gets host, port and database; never a user or a password.</summary>
    public static string Place(DataOptions options)
    {
        var builder = options.DatabaseUrl is not null ? PostgresUrl.Read(options.DatabaseUrl, AppSetting) : PostgresUrl.Read(options.OwnerUrl!, OwnerSetting);
        return $"{builder.Host}:{builder.Port}/{builder.Database}";
    }

    private static NpgsqlDataSource Build(NpgsqlConnectionStringBuilder builder, int poolMax, int statementSeconds)
    {
        builder.MaxPoolSize = poolMax;
        builder.Options = statementSeconds > 0 ? string.Create(CultureInfo.InvariantCulture, $"-c idle_in_transaction_session_timeout={FrozenAfterMs}") : null;
        builder.CommandTimeout = statementSeconds;
        builder.MaxAutoPrepare = PreparedMax;
        builder.ApplicationName = Application;
        builder.IncludeErrorDetail = false;
        return NpgsqlDataSource.Create(builder);
    }
}
