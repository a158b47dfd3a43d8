using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;

namespace Witan.Data.Sqlite;

/// <summary>The one writer of a database: a thread of its own that takes transactions from a bounded queue, one after another.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    /// <summary>The most transactions that wait; the next caller waits for a place.</summary>
    public const int QueueMax = 1024;

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly BlockingCollection<Action> _queue = [];
    private readonly SemaphoreSlim _places = new(QueueMax, QueueMax);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SqliteWriter(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = path;
        new Thread(Loop) { IsBackground = true, Name = "witan-sqlite-writer" }.Start();
    }

    /// <summary>Queues a transaction; durable when the task completes.</summary>
    public async Task<T> WriteAsync<T>(Func<IDbConnection, T> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add(() => Execute(work, done), CancellationToken.None);
        return await done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _ended.Task;
        _queue.Dispose();
        _places.Dispose();
        await _connection.DisposeAsync();
    }

    private void Loop()
    {
        foreach (var transaction in _queue.GetConsumingEnumerable())
        {
            transaction();
            _places.Release();
        }

        _ended.SetResult();
    }

    /// <summary>Whatever happens goes to the caller; the thread must outlive every transaction.</summary>
    private void Execute<T>(Func<IDbConnection, T> work, TaskCompletionSource<T> done)
    {
        try
        {
            done.SetResult(SqliteTransactions.Run(_connection, SqliteTransactions.Immediate, () => work(_connection)));
        }
        catch (SqliteException error)
        {
            done.SetException((Exception?)SqliteFaults.Translate(error, _path) ?? error);
        }
        catch (Exception error)
        {
            done.SetException(error);
        }
    }
}
