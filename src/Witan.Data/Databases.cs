using Witan.Data.Model;
using Witan.Data.Operations;
using Witan.Data.Postgres;
using Witan.Data.Sqlite;

namespace Witan.Data;

/// <summary>Opens the database that the options name.</summary>
public static class Databases
{
    /// <summary>Opens it. There is no falling back: what cannot be opened is an error.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="model">What the modules keep.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StorageException">It cannot be opened or brought to this version.</exception>
    public static async Task<IDatabase> OpenAsync(DataOptions options, DataModel model, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        IDatabase database = options.DatabaseUrl is null
            ? await SqliteDatabase.OpenAsync(options, model, time, cancellationToken)
            : await PostgresDatabase.OpenAsync(options, model, time, cancellationToken);
        if (!options.LeaveVersion && !options.TakesHalfMove && await DatabaseFacts.HalfMoveAsync(database, cancellationToken) is { } source)
        {
            await database.DisposeAsync();
            throw new StorageException(
                StorageFault.Incompatible, $"{database.Place} holds half of a move from {source}. Finish it with 'witan db move', or work with {source}.");
        }

        return database;
    }
}
