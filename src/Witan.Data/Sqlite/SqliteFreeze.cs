using Microsoft.Data.Sqlite;

namespace Witan.Data.Sqlite;

/// <summary>Holds the write lock on a connection of its own.</summary>
internal sealed class SqliteFreeze(SqliteConnection connection) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await connection.DisposeAsync();
}
