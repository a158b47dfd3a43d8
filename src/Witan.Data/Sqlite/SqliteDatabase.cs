using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Witan.Data.Migrations;

namespace Witan.Data.Sqlite;

/// <summary>One SQLite file: one writer at a time, readers beside it. Safe to share between threads.</summary>
/// <remarks>
/// WAL with <c>synchronous=FULL</c>: when <see cref="WriteAsync{T}"/> returns, the rows are on the disk. Every method
/// throws <see cref="StorageException"/> for what the world does wrong.
/// </remarks>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly DataOptions _options;
    private readonly SqliteWriter _writer;

    private SqliteDatabase(DataOptions options, SqliteConnection connection)
    {
        _options = options;
        _writer = new SqliteWriter(connection, options.DatabasePath);
    }

    /// <summary>Gets the path of the file.</summary>
    public string Path => _options.DatabasePath;

    /// <summary>Opens the database, makes it when it does not exist, and brings it to the program's version.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="migrations">What the modules need.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StorageException">It cannot be opened, written or brought to this version.</exception>
    public static async Task<SqliteDatabase> OpenAsync(
        DataOptions options, IReadOnlyList<MigrationSet> migrations, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        NativeSqlite.Initialize();
        EnsureDirectory(options.Directory);
        SqliteConnection? connection = null;
        try
        {
            connection = Connect(options);
            await connection.ExecuteAsync("PRAGMA journal_mode = WAL;");
            Migrator.Up(connection, migrations, time);
            var database = new SqliteDatabase(options, connection);
            connection = null;
            cancellationToken.ThrowIfCancellationRequested();
            return database;
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

    /// <summary>Runs one transaction that may write. It is durable when the task completes, and leaves nothing when it throws.</summary>
    /// <param name="work">The statements; synchronous, because SQLite is, and short, because nobody else writes meanwhile.</param>
    /// <param name="cancellationToken">Ends the wait for a place in the queue, never a transaction that was queued.</param>
    /// <exception cref="StorageException">The disk is full, read-only, locked, damaged or gone.</exception>
    public Task<T> WriteAsync<T>(Func<IDbConnection, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return _writer.WriteAsync(work, cancellationToken);
    }

    /// <summary>Runs statements that only read, on a snapshot of their own.</summary>
    /// <param name="work">The statements.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<T> ReadAsync<T>(Func<IDbConnection, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var connection = Connect(_options);
            return Task.FromResult(SqliteTransactions.Run(connection, SqliteTransactions.Deferred, () => work(connection)));
        }
        catch (SqliteException error) when (SqliteFaults.Translate(error, Path) is { } fault)
        {
            throw fault;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private static SqliteConnection Connect(DataOptions options)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = options.DatabasePath,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(options.LockWait.TotalSeconds),
        }.ToString());
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {(int)options.LockWait.TotalMilliseconds}; PRAGMA synchronous = FULL;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void EnsureDirectory(string directory)
    {
        try
        {
            System.IO.Directory.CreateDirectory(directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.Translate(error, directory);
        }
    }
}
