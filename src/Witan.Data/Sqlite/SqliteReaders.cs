using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Witan.Data.Sqlite;

/// <summary>A bounded set of connections that read, each on a snapshot of its own while it is lent.</summary>
/// <param name="connect">Opens one more.</param>
/// <param name="readersMax">The most at once.</param>
internal sealed class SqliteReaders(Func<SqliteConnection> connect, int readersMax) : IDisposable
{
    private readonly ConcurrentBag<SqliteReader> _idle = [];
    private readonly SemaphoreSlim _places = new(readersMax, readersMax);

    /// <summary>Runs reads inside one transaction.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        SqliteReader? reader = null;
        try
        {
            reader = _idle.TryTake(out var idle) ? idle : new SqliteReader(connect());
            var result = await reader.ReadAsync(work);
            _idle.Add(reader);
            reader = null;
            return result;
        }
        finally
        {
            // One that met a fault is not lent again.
            reader?.Dispose();
            _places.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
