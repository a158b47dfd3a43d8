using Microsoft.Data.Sqlite;

namespace Witan.Data.Sqlite;

/// <summary>One connection that reads, on a snapshot of its own for each piece of work. For one caller at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteControl _begin;
    private readonly SqliteControl _commit;

    /// <summary>Initializes a new instance of the <see cref="SqliteReader"/> class, which owns the connection.</summary>
    public SqliteReader(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new SqliteControl(connection, SqliteTransactions.Deferred);
        _commit = new SqliteControl(connection, "COMMIT;");
    }

    /// <summary>Runs reads inside one transaction. After a fault the reader is good for nothing but disposal.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> work)
    {
        _begin.Run();
        var result = await work(_connection);
        _commit.Run();
        return result;
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        // The connection is ended, and not given back to a pool: with it ends a transaction that a fault left open.
        _connection.Dispose();
    }
}
