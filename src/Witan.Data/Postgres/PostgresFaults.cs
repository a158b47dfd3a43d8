using System.Net.Sockets;
using Npgsql;

namespace Witan.Data.Postgres;

/// <summary>Turns PostgreSQL's errors into typed ones that name the way out.</summary>
internal static class PostgresFaults
{
    /// <summary>The server has ended a transaction that stood idle, as one does in which the process was frozen; nothing of it is kept.</summary>
    private const string StoodIdle = "25P03";

    /// <summary>Translates an error, or returns null when it is a programmer's mistake that must surface as it is.</summary>
    /// <param name="error">The error.</param>
    /// <param name="place">The host and the database's name.</param>
    public static StorageException? Translate(Exception error, string place) => error switch
    {
        SocketException => Gone(place, error),
        NpgsqlException refused => Translate(refused, place),
        _ => null,
    };

    /// <summary>Runs the owner's work, for whom a missing right is a mistake of the setting and not of the program.</summary>
    /// <exception cref="StorageException">A fault of the world, or a right that the owner lacks.</exception>
    public static async Task<T> OfOperatorAsync<T>(string place, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StorageException(
                StorageFault.Refused,
                $"The role of {PostgresSources.OwnerSetting} may not do that in {place}: {error.MessageText}. Make it the owner of the database and of its tables.",
                error);
        }
        catch (Exception error) when (Translate(error, place) is { } fault)
        {
            throw fault;
        }
    }

    private static StorageException? Translate(NpgsqlException error, string place) => error switch
    {
        PostgresException refused => Translate(refused, place),
        { InnerException: TimeoutException } => new(StorageFault.Busy, $"The database {place} did not answer in time, or all connections are in use. Try again; 'witan db status' shows the pool.", error),
        { InnerException: SocketException or IOException } => Gone(place, error),
        _ when error.IsTransient => Gone(place, error),
        _ => new(StorageFault.Unavailable, $"The database {place} cannot be used: {error.Message.TrimEnd('.')}. Check its address and that it runs.", error),
    };

    /// <summary>Says whether the same transaction may succeed when it is run again.</summary>
    public static bool IsWorthAnotherTry(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or StoodIdle };

    private static StorageException? Translate(PostgresException error, string place) => error.SqlState switch
    {
        PostgresErrorCodes.DiskFull => new(StorageFault.Full, $"The disk of the database {place} is full. Free some space there, then try again; what was acknowledged is kept.", error),
        PostgresErrorCodes.ReadOnlySqlTransaction => new(StorageFault.ReadOnly, $"The database {place} takes no writes, as a standby does. Use the address of the primary.", error),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => new(StorageFault.Locked, $"Another program holds the database {place} for longer than the wait allows. Try again.", error),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => new(StorageFault.Busy, $"The database {place} could not settle who writes first, although it was tried several times. Try again.", error),
        StoodIdle => new(StorageFault.Busy, $"The database {place} has ended a transaction in which this process stood still. Nothing of it is kept. Try again.", error),
        PostgresErrorCodes.TooManyConnections => new(StorageFault.Busy, $"The database {place} has no connection left. Lower the pool, or raise max_connections there.", error),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(StorageFault.Refused, $"The database {place} refuses the sign-in. Check the user and the password of WITAN_DATABASE and WITAN_DATABASE_OWNER.", error),
        PostgresErrorCodes.InvalidSchemaName => new(StorageFault.Refused, $"The database {place} has no schema that the role may use. 'witan db up' with {PostgresSources.OwnerSetting} grants it.", error),
        PostgresErrorCodes.InvalidCatalogName => new(StorageFault.Unavailable, $"The database {place} does not exist. Make it, for example with: createdb --owner OWNER DATABASE.", error),
        // A database that its administrator has closed for connections; we have no statement that ends so.
        PostgresErrorCodes.ObjectNotInPrerequisiteState => Gone(place, error),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new(StorageFault.Damaged, $"The database {place} is damaged. Restore it from a backup.", error),
        { } state when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("58", StringComparison.Ordinal) => Gone(place, error),
        _ => null,
    };

    private static StorageException Gone(string place, Exception cause) =>
        new(StorageFault.Unavailable, $"The database {place} cannot be reached, or the connection broke. Check its address and that it runs, then try again; what was acknowledged is kept.", cause);
}
