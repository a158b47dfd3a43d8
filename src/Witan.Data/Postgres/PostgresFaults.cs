using System.Net.Sockets;
using Npgsql;

namespace Witan.Data.Postgres;

/// <summary>Turns PostgreSQL's errors into typed ones that name the way out.</summary>
internal static class PostgresFaults
{
    /// <summary>Translates an error, or returns null when it is a programmer's mistake that must surface as it is.</summary>
    /// <param name="error">The error.</param>
    /// <param name="place">The host and the database's name.</param>
    public static StorageException? Translate(NpgsqlException error, string place) => error switch
    {
        PostgresException refused => Translate(refused, place),
        { InnerException: TimeoutException } => new(StorageFault.Busy, $"The database {place} did not answer in time, or all connections are in use. Try again; 'witan db status' shows the pool.", error),
        { InnerException: SocketException or IOException } => Gone(place, error),
        _ when error.IsTransient => Gone(place, error),
        _ => new(StorageFault.Unavailable, $"The database {place} cannot be used: {error.Message.TrimEnd('.')}. Check its address and that it runs.", error),
    };

    /// <summary>Says whether the same transaction may succeed when it is run again.</summary>
    public static bool IsWorthAnotherTry(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    private static StorageException? Translate(PostgresException error, string place) => error.SqlState switch
    {
        PostgresErrorCodes.DiskFull => new(StorageFault.Full, $"The disk of the database {place} is full. Free some space there, then try again; what was acknowledged is kept.", error),
        PostgresErrorCodes.ReadOnlySqlTransaction => new(StorageFault.ReadOnly, $"The database {place} takes no writes, as a standby does. Use the address of the primary.", error),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => new(StorageFault.Locked, $"Another program holds the database {place} for longer than the wait allows. Try again.", error),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => new(StorageFault.Busy, $"The database {place} could not settle who writes first, although it was tried several times. Try again.", error),
        PostgresErrorCodes.TooManyConnections => new(StorageFault.Busy, $"The database {place} has no connection left. Lower the pool, or raise max_connections there.", error),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(StorageFault.Refused, $"The database {place} refuses the sign-in. Check the user and the password of WITAN_DATABASE and WITAN_DATABASE_OWNER.", error),
        PostgresErrorCodes.InvalidCatalogName => new(StorageFault.Unavailable, $"The database {place} does not exist. Make it, for example with: createdb --owner OWNER DATABASE.", error),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new(StorageFault.Damaged, $"The database {place} is damaged. Restore it from a backup.", error),
        { } state when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("58", StringComparison.Ordinal) => Gone(place, error),
        _ => null,
    };

    private static StorageException Gone(string place, Exception cause) =>
        new(StorageFault.Unavailable, $"The database {place} cannot be reached, or the connection broke. Check its address and that it runs, then try again; what was acknowledged is kept.", cause);
}
