using Microsoft.Data.Sqlite;

namespace Witan.Data.Sqlite;

/// <inheritdoc cref="IPendingWrite"/>
/// <param name="work">The statements.</param>
/// <param name="queuedAt">When it was queued.</param>
internal sealed class PendingWrite<T>(Func<SqliteConnection, Task<T>> work, long queuedAt) : IPendingWrite
{
    // Asynchronous, so that no caller's continuation runs on the writer's thread.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Done => _done.Task;

    public long QueuedAt => queuedAt;

    public void Run(SqliteConnection connection)
    {
        var task = work(connection);
        var inTime = task.IsCompleted;
        // Waited for in any case: the connection must not be in use when the next one's turn comes.
        _result = task.GetAwaiter().GetResult();
        if (!inTime)
        {
            throw new InvalidOperationException("A transaction awaits nothing but its session: nobody else writes meanwhile.");
        }
    }

    public void Acknowledge() => _done.TrySetResult(_result!);

    public void Refuse(Exception error) => _done.TrySetException(error);
}
