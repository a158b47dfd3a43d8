using Witan.Data;
using Witan.Data.Model;

namespace Witan.Testing.Databases;

/// <summary>A database of a test's own, real, on either engine; removed when it is disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory;
    private readonly DataModel _model;
    private IDatabase? _database;

    private TestDatabase(TemporaryDirectory directory, DataOptions options, DataModel model)
    {
        _directory = directory;
        _model = model;
        Options = options;
    }

    /// <summary>Gets where it is.</summary>
    public DataOptions Options { get; }

    /// <summary>Gets the directory that goes with it.</summary>
    public TemporaryDirectory Directory => _directory;

    /// <summary>Gets it, opened.</summary>
    public IDatabase Database => _database ?? throw new InvalidOperationException("The database is not open.");

    /// <summary>Names a place for a database that nobody has opened yet.</summary>
    public static async Task<TestDatabase> PlaceAsync(DatabaseEngine engine, DataModel model)
    {
        var directory = new TemporaryDirectory();
        var options = new DataOptions { Directory = directory.Path };
        if (engine == DatabaseEngine.PostgreSql)
        {
            var name = await PostgresServer.CreateDatabaseAsync();
            options = options with
            {
                DatabaseUrl = await PostgresServer.UrlAsync(PostgresServer.App, name),
                OwnerUrl = await PostgresServer.UrlAsync(PostgresServer.Owner, name),
            };
        }

        return new TestDatabase(directory, options, model);
    }

    /// <summary>Makes one and opens it.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseEngine engine, DataModel model)
    {
        var place = await PlaceAsync(engine, model);
        await place.OpenAsync();
        return place;
    }

    /// <summary>Gets the name of the PostgreSQL database.</summary>
    public string PostgresName => new Uri(Options.DatabaseUrl!).AbsolutePath.Trim('/');

    /// <summary>Opens it, again when it was closed.</summary>
    public async Task OpenAsync() => _database = await Data.Databases.OpenAsync(Options, _model, TimeProvider.System, CancellationToken.None);

    /// <summary>Runs a statement as the operator, past every check.</summary>
    public Task<int> OperateAsync(string sql) => Database.OperateAsync(session => session.ExecuteAsync(sql), CancellationToken.None);

    /// <summary>Counts across tenants.</summary>
    public Task<long> CountAsync(string sql, object parameters) => Database.ObserveAsync(session => session.FirstAsync<long>(sql, parameters), CancellationToken.None);

    /// <summary>Closes it and leaves its content.</summary>
    public async Task CloseAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
            _database = null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (Options.DatabaseUrl is not null)
        {
            await PostgresServer.DropDatabaseAsync(PostgresName);
        }

        _directory.Dispose();
    }
}
