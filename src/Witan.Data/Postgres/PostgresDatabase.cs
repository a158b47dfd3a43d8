using System.Data;
using System.Globalization;
using Dapper;
using Npgsql;
using Polly;
using Polly.Retry;
using Witan.Data.Metrics;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Data.Rows;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Data.Postgres;

/// <summary>A PostgreSQL database, worked on under a role that row security binds.</summary>
/// <remarks>When <see cref="WriteAsync{T}"/> returns, the server has synced the rows (<c>synchronous_commit</c> is left on), unless <see cref="Durability.Normal"/> was asked for.</remarks>
public sealed class PostgresDatabase : IDatabase
{
    /// <summary>How often a transaction that met a deadlock or lost a race is run in all.</summary>
    public const int AttemptsMax = 6;

    private readonly NpgsqlDataSource _app;
    private readonly NpgsqlDataSource? _owner;
    private readonly ResiliencePipeline _retries;
    private readonly DataOptions _options;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _closing = new();

    private PostgresDatabase(DataOptions options, DataModel model, TimeProvider time)
    {
        Model = model;
        _app = PostgresSources.App(options);
        _owner = PostgresSources.Owner(options);
        Place = PostgresSources.Place(options);
        _options = options;
        _time = time;
        _retries = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(PostgresFaults.IsWorthAnotherTry),
                MaxRetryAttempts = AttemptsMax - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(10),
                MaxDelay = TimeSpan.FromMilliseconds(500),
                UseJitter = true,
            })
            .Build();
    }

    /// <inheritdoc/>
    public DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    /// <inheritdoc/>
    public string Place { get; }

    /// <inheritdoc/>
    public DataModel Model { get; }

    /// <inheritdoc/>
    ISchemaEngine IDatabase.Schema { get; } = new PostgresSchemaEngine(appRole: null);

    /// <inheritdoc/>
    IRowLoader IDatabase.Loader { get; } = new PostgresRowLoader();

    /// <summary>Gets what the pool was told to hold at most.</summary>
    public int PoolMax { get; private init; }

    /// <summary>Opens the database; with the owner's address it is brought to the program's version first.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="model">What the modules keep.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StorageException">It cannot be reached, is of another version, or its role or its policies are not as they must be.</exception>
    public static async Task<PostgresDatabase> OpenAsync(DataOptions options, DataModel model, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(model);
        var database = new PostgresDatabase(options, model, time) { PoolMax = options.PoolMax };
        try
        {
            if (options.LeaveVersion)
            {
                return database;
            }

            if (database._owner is not null)
            {
                await database.MigrateAsync(options, time, cancellationToken);
            }

            await database.TranslatedAsync(async () =>
            {
                await using var connection = await database._app.OpenConnectionAsync(cancellationToken);
                PostgresStart.Check(connection, model, database.Place);
                return 0;
            });
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<T> WriteAsync<T>(TenantContext context, Func<DataSession, Task<T>> work, CancellationToken cancellationToken)
    {
        SessionRules.Check(context, work);
        var began = _time.GetTimestamp();
        try
        {
            return await RunAsync(_app, context, IsolationLevel.ReadCommitted, readOnly: false, work, cancellationToken);
        }
        finally
        {
            DataMeters.Wrote(_time.GetElapsedTime(began));
        }
    }

    /// <inheritdoc/>
    public Task<T> ReadAsync<T>(TenantContext context, Func<DataSession, Task<T>> work, CancellationToken cancellationToken)
    {
        SessionRules.Check(context, work);
        return RunAsync(_app, context, IsolationLevel.RepeatableRead, readOnly: true, work, cancellationToken);
    }

    /// <inheritdoc/>
    Task<T> IDatabase.OperateAsync<T>(Func<DataSession, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(PostgresSources.Required(_owner), context: null, IsolationLevel.ReadCommitted, readOnly: false, work, cancellationToken);

    /// <inheritdoc/>
    Task<T> IDatabase.ObserveAsync<T>(Func<DataSession, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(PostgresSources.Required(_owner), context: null, IsolationLevel.RepeatableRead, readOnly: true, work, cancellationToken);

    /// <inheritdoc/>
    Task<IAsyncDisposable> IDatabase.FreezeAsync(CancellationToken cancellationToken) => TranslatedAsync<IAsyncDisposable>(async () =>
    {
        var connection = await PostgresSources.Required(_owner).OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var tables = Model.Tables.Where(table => !table.StaysHere).Select(table => table.Name);
            await connection.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = {(long)_options.LockWait.TotalMilliseconds};"));
            await connection.ExecuteAsync($"LOCK TABLE {string.Join(", ", tables)} IN SHARE MODE;");
            return new PostgresFreeze(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    });

    /// <inheritdoc/>
    public Task ScrubAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public IAsyncEnumerable<string?> WatchAsync(CancellationToken cancellationToken) =>
        new PostgresWatch(_options, Place, _time).ReadAsync(_closing.Token, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _app.DisposeAsync();
        if (_owner is not null)
        {
            await _owner.DisposeAsync();
        }
    }

    private Task<int> MigrateAsync(DataOptions options, TimeProvider time, CancellationToken cancellationToken) => PostgresFaults.OfOperatorAsync(Place, async () =>
    {
        await using var connection = await _owner!.OpenConnectionAsync(cancellationToken);
        PostgresStart.CheckVersion(connection, Place);
        PostgresRoles.Ensure(connection, options);
        new Migrator(new PostgresSchemaEngine(PostgresSources.AppRole(options)), Model, time).Run(connection, MigrationTarget.Latest);
        return 0;
    });

    private Task<T> RunAsync<T>(
        NpgsqlDataSource source,
        TenantContext? context,
        IsolationLevel isolation,
        bool readOnly,
        Func<DataSession, Task<T>> work,
        CancellationToken cancellationToken) =>
        TranslatedAsync(async () => await _retries.ExecuteAsync(
            async token => await RunOnceAsync(source, context, isolation, readOnly, work, token), cancellationToken));

    private async Task<T> RunOnceAsync<T>(
        NpgsqlDataSource source,
        TenantContext? context,
        IsolationLevel isolation,
        bool readOnly,
        Func<DataSession, Task<T>> work,
        CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(isolation, cancellationToken);
        if (context is null)
        {
            await connection.ExecuteAsync(_options.Durability == Durability.Full ? PostgresSql.SetOperator : PostgresSql.SetOperatorRelaxed);
        }
        else
        {
            var wide = ((int)context.Reach).ToString(CultureInfo.InvariantCulture);
            var sql = _options.Durability == Durability.Full ? PostgresSql.SetContext : PostgresSql.SetContextRelaxed;
            var application = Correlation.Current is { Length: > 0 } id ? $"{PostgresSources.Application}/{id}" : PostgresSources.Application;
            await connection.ExecuteAsync(sql, new { tenant = context.Tenant.Value, user = context.User.Value, wide, application });
        }

        if (readOnly)
        {
            await connection.ExecuteAsync("SET TRANSACTION READ ONLY;");
        }

        var result = await work(new DataSession(connection, transaction, context, Model, readOnly ? cancellationToken : CancellationToken.None) { NotifySql = PostgresSql.Notify });
        // From here on the transaction is on its way: whether the caller still waits must not decide whether it is kept.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    private async Task<T> TranslatedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (PostgresFaults.Translate(error, Place) is { } fault)
        {
            DataMeters.Failed(fault.Fault);
            throw fault;
        }
    }
}
