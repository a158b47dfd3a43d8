using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Witan.Data.Metrics;

namespace Witan.Data.Sqlite;

/// <summary>The one writer of a database: a thread of its own that takes writes from a bounded queue and commits them in batches.</summary>
/// <remarks>A batch is what stands in the queue while the last one is synced: nobody waits for company, and company costs nothing.</remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly DataOptions _options;
    private readonly TimeProvider _time;
    private readonly BlockingCollection<IPendingWrite> _queue = [];
    private readonly SemaphoreSlim _places;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SqliteWriter(SqliteConnection connection, DataOptions options, TimeProvider time)
    {
        _connection = connection;
        _options = options;
        _time = time;
        Statements = new SqliteStatements(connection);
        _places = new SemaphoreSlim(options.WriteQueueMax, options.WriteQueueMax);
        new Thread(Loop) { IsBackground = true, Name = "witan-sqlite-writer" }.Start();
    }

    /// <summary>Gets the connection's statements, for the works alone that the writer runs.</summary>
    public SqliteStatements Statements { get; }

    /// <summary>Queues a transaction; durable when the task completes.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        await _places.WaitAsync(cancellationToken);
        DataMeters.Queued();
        try
        {
            var write = new PendingWrite<T>(work, _time.GetTimestamp());
            _queue.Add(write, CancellationToken.None);
            return await write.Done;
        }
        catch (SqliteException error) when (SqliteFaults.Translate(error, _options.DatabasePath) is { } fault)
        {
            DataMeters.Failed(fault.Fault);
            throw fault;
        }
        finally
        {
            _places.Release();
            DataMeters.Left();
            DataMeters.Wrote(_time.GetElapsedTime(began));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _ended.Task;
        _queue.Dispose();
        await _connection.DisposeAsync();
    }

    private void Loop()
    {
        using (Statements)
        using (var batch = new SqliteBatch(_connection))
        using (var space = _options.Durability == Durability.Full ? new SqliteLogSpace(_options.DatabasePath + "-wal") : null)
        {
            foreach (var first in _queue.GetConsumingEnumerable())
            {
                Write(batch, space, first);
            }
        }

        _ended.SetResult();
    }

    private void Write(SqliteBatch batch, SqliteLogSpace? space, IPendingWrite first)
    {
        try
        {
            // Everybody waits as long for another program's lock, however long the ones before have waited.
            batch.Begin(_options.LockWait - _time.GetElapsedTime(first.QueuedAt));
        }
        catch (SqliteException error)
        {
            first.Refuse(error);
            return;
        }

        var began = _time.GetTimestamp();
        var next = first;
        do
        {
            batch.Add(next);
        }
        while (batch.Count < _options.BatchMax && _time.GetElapsedTime(began) < _options.BatchTime && _queue.TryTake(out next!));

        if (batch.IsOpen)
        {
            space?.Keep();
        }

        var (writes, asked) = (batch.Count, _time.GetTimestamp());
        batch.Commit();
        DataMeters.Committed(writes, _time.GetElapsedTime(asked));
    }
}
