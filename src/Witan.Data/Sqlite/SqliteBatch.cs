using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Witan.Data.Sqlite;

/// <summary>Many callers' transactions as one of SQLite's, so that one sync of the disk serves them all.</summary>
/// <remarks>
/// Each write runs between savepoints: a failed one is taken back alone. Where SQLite itself rolls back everything (a full disk, an
/// I/O error) the others are run again, each in a transaction of its own, and only the one that fails again is refused.
/// </remarks>
internal sealed class SqliteBatch : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteControl _begin;
    private readonly SqliteControl _commit;
    private readonly SqliteControl _rollBack;
    private readonly SqliteControl _save;
    private readonly SqliteControl _release;
    private readonly SqliteControl _takeBack;
    private readonly List<IPendingWrite> _written = [];

    public SqliteBatch(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new SqliteControl(connection, SqliteTransactions.Immediate);
        _commit = new SqliteControl(connection, "COMMIT;");
        _rollBack = new SqliteControl(connection, "ROLLBACK;");
        _save = new SqliteControl(connection, "SAVEPOINT write;");
        _release = new SqliteControl(connection, "RELEASE SAVEPOINT write;");
        _takeBack = new SqliteControl(connection, "ROLLBACK TO SAVEPOINT write;");
    }

    /// <summary>Gets how many writes wait for the commit.</summary>
    public int Count => _written.Count;

    /// <summary>Gets a value indicating whether the write lock is held; not after SQLite rolled back by itself.</summary>
    public bool IsOpen => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <summary>Takes the write lock, waiting for another program at most so long.</summary>
    public void Begin(TimeSpan wait)
    {
        raw.sqlite3_busy_timeout(_connection.Handle, (int)Math.Max(0, wait.TotalMilliseconds));
        _begin.Run();
    }

    /// <summary>Runs one write inside the batch, or refuses it.</summary>
    public void Add(IPendingWrite write)
    {
        try
        {
            if (!IsOpen)
            {
                _begin.Run();
            }

            _save.Run();
            write.Run(_connection);
            _release.Run();
            _written.Add(write);
        }
        catch (Exception error)
        {
            if (TryTakeBack())
            {
                write.Refuse(error);
                return;
            }

            // Everything is lost, and perhaps not through this write: the space may have gone to those before it.
            if (_written.Count > 0)
            {
                _written.Add(write);
            }
            else
            {
                write.Refuse(error);
            }

            RunApart();
        }
    }

    /// <summary>Makes the batch durable and tells every caller.</summary>
    public void Commit()
    {
        if (!IsOpen)
        {
            return;
        }

        try
        {
            _commit.Run();
        }
        catch (SqliteException error)
        {
            TryRollBack();
            RefuseOnlyOne(error);
            RunApart();
            return;
        }

        Acknowledge();
    }

    public void Dispose()
    {
        foreach (var command in new[] { _begin, _commit, _rollBack, _save, _release, _takeBack })
        {
            command.Dispose();
        }
    }

    private void Acknowledge()
    {
        foreach (var write in _written)
        {
            write.Acknowledge();
        }

        _written.Clear();
    }

    /// <summary>A lone write whose commit failed has had its own transaction already.</summary>
    private void RefuseOnlyOne(SqliteException error)
    {
        if (_written.Count == 1)
        {
            _written[0].Refuse(error);
            _written.Clear();
        }
    }

    /// <summary>Runs every write of a batch that was lost again, each in a transaction of its own.</summary>
    private void RunApart()
    {
        foreach (var write in _written)
        {
            try
            {
                _begin.Run();
                write.Run(_connection);
                _commit.Run();
                write.Acknowledge();
            }
            catch (Exception error)
            {
                TryRollBack();
                write.Refuse(error);
            }
        }

        _written.Clear();
    }

    private bool TryTakeBack()
    {
        if (!IsOpen)
        {
            return false;
        }

        try
        {
            _takeBack.Run();
            _release.Run();
            return true;
        }
        catch (SqliteException)
        {
            TryRollBack();
            return false;
        }
    }

    private void TryRollBack()
    {
        try
        {
            if (IsOpen)
            {
                _rollBack.Run();
            }
        }
        catch (SqliteException)
        {
            // The fault that brought us here is on its way to the caller and says more than this one.
        }
    }
}
