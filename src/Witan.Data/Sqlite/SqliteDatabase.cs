using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Data.Rows;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Data.Sqlite;

/// <summary>One SQLite file: one writer that commits in batches, readers beside it.</summary>
/// <remarks>WAL with <c>synchronous=FULL</c>: when <see cref="WriteAsync{T}"/> returns, the rows are on the disk, unless <see cref="Durability.Normal"/> was asked for.</remarks>
public sealed class SqliteDatabase : IDatabase
{
    private readonly DataOptions _options;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _closing = new();

    private SqliteDatabase(DataOptions options, DataModel model, SqliteConnection connection, TimeProvider time)
    {
        _options = options;
        _time = time;
        Model = model;
        _writer = new SqliteWriter(connection, options, time);
        _readers = new SqliteReaders(() => ConnectReader(options), options.ReadersMax);
    }

    /// <inheritdoc/>
    public DatabaseEngine Engine => DatabaseEngine.Sqlite;

    /// <inheritdoc/>
    public string Place => _options.DatabasePath;

    /// <inheritdoc/>
    public DataModel Model { get; }

    /// <inheritdoc/>
    ISchemaEngine IDatabase.Schema { get; } = new SqliteSchemaEngine();

    /// <inheritdoc/>
    IRowLoader IDatabase.Loader { get; } = new SqliteRowLoader();

    /// <summary>Opens the database, makes it when it does not exist, and brings it to the program's version.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="model">What the modules keep.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StorageException">It cannot be opened, written or brought to this version.</exception>
    public static Task<SqliteDatabase> OpenAsync(DataOptions options, DataModel model, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(model);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(WithConnection(options, connection =>
        {
            if (!options.LeaveVersion)
            {
                new Migrator(new SqliteSchemaEngine(), model, time).Run(connection, MigrationTarget.Latest);
            }

            return new SqliteDatabase(options, model, connection, time);
        }));
    }

    /// <inheritdoc/>
    public Task<T> WriteAsync<T>(TenantContext context, Func<DataSession, Task<T>> work, CancellationToken cancellationToken)
    {
        SessionRules.Check(context, work);
        return _writer.WriteAsync(connection => work(Session(connection, context, CancellationToken.None, _writer.Statements)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<T> ReadAsync<T>(TenantContext context, Func<DataSession, Task<T>> work, CancellationToken cancellationToken)
    {
        SessionRules.Check(context, work);
        return ReadAsync(connection => work(Session(connection, context, cancellationToken)), cancellationToken);
    }

    /// <inheritdoc/>
    Task<T> IDatabase.OperateAsync<T>(Func<DataSession, Task<T>> work, CancellationToken cancellationToken) =>
        _writer.WriteAsync(connection => work(Session(connection, context: null, CancellationToken.None)), cancellationToken);

    /// <inheritdoc/>
    Task<T> IDatabase.ObserveAsync<T>(Func<DataSession, Task<T>> work, CancellationToken cancellationToken) =>
        ReadAsync(connection => work(Session(connection, context: null, cancellationToken)), cancellationToken);

    /// <inheritdoc/>
    Task<IAsyncDisposable> IDatabase.FreezeAsync(CancellationToken cancellationToken) => Task.FromResult(WithConnection<IAsyncDisposable>(_options, connection =>
    {
        connection.Execute(SqliteTransactions.Immediate);
        return new SqliteFreeze(connection);
    }));

    /// <inheritdoc/>
    public IAsyncEnumerable<string?> WatchAsync(CancellationToken cancellationToken) =>
        new SqliteWatch(() => ConnectReader(_options), _options, _time).ReadAsync(_closing.Token, cancellationToken);

    /// <inheritdoc/>
    public Task ScrubAsync(CancellationToken cancellationToken) =>
        new SqliteScrub(_options, _time).RunAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _readers.Dispose();
        await _writer.DisposeAsync();
    }

    /// <summary>Opens the file with nothing but its settings and hands it to work, which owns it from then on unless it throws.</summary>
    /// <exception cref="StorageException">The file cannot be opened, or the work met a fault of the world.</exception>
    internal static T WithConnection<T>(DataOptions options, Func<SqliteConnection, T> work)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = OpenConnection(options);
            var result = work(connection);
            connection = null;
            return result;
        }
        catch (SqliteException error) when (SqliteFaults.Translate(error, options.DatabasePath) is { } fault)
        {
            throw fault;
        }
        finally
        {
            connection?.Dispose();
        }
    }

    /// <summary>Opens the file with nothing but its settings; it is made when it does not exist.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    /// <exception cref="StorageException">The directory cannot be made.</exception>
    internal static SqliteConnection OpenConnection(DataOptions options)
    {
        NativeSqlite.Initialize();
        EnsureDirectory(options.Directory);
        RestoredFile.TakeOver(options);
        var connection = Connect(options);
        try
        {
            SqliteSettings.UseWriteAheadLog(connection, options.LockWait);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private async Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await _readers.ReadAsync(work, cancellationToken);
        }
        catch (SqliteException error) when (SqliteFaults.Translate(error, Place) is { } fault)
        {
            throw fault;
        }
    }

    private DataSession Session(
        SqliteConnection connection, TenantContext? context, CancellationToken cancellationToken, IPreparedStatements? prepared = null) =>
        new(connection, transaction: null, context, Model, cancellationToken) { Prepared = prepared };

    private static SqliteConnection Connect(DataOptions options)
    {
        var connection = ConnectOnce(options);
        if (raw.sqlite3_db_readonly(connection.Handle, "main") != 1)
        {
            return connection;
        }

        // SQLite falls back to reading whatever keeps it from opening the file for writing, and stays with it: a fault that
        // has passed must not make a server refuse all writes until it is started anew.
        connection.Dispose();
        return ConnectOnce(options);
    }

    private static SqliteConnection ConnectOnce(DataOptions options)
    {
        var connection = new SqliteConnection(SqliteSettings.ConnectionString(options));
        try
        {
            connection.Open();
            connection.Execute(SqliteSettings.Pragmas(options));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection ConnectReader(DataOptions options)
    {
        var connection = Connect(options);
        connection.Execute(SqliteSettings.QueryOnly);
        return connection;
    }

    private static void EnsureDirectory(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.Translate(error, directory);
        }
    }
}
