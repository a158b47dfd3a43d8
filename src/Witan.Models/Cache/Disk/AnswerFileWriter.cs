using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Witan.Models.Cache.Disk;

/// <summary>Writes the cache's file and keeps it within its budget. For one thread at a time.</summary>
internal sealed class AnswerFileWriter : IDisposable
{
    /// <summary>Rows that go in one step; more would make the step long, fewer would make many of them.</summary>
    private const int EvictionStep = 64;

    /// <summary>The oldest rows that each transaction looks at for those whose time is over.</summary>
    private const int ExpiryStep = 64;

    /// <summary>Rows of a tenant that are cleared in one transaction.</summary>
    private const int ClearStep = 1_000;

    /// <summary>Pages that are kept free beside what a transaction may need: the indexes split where they like.</summary>
    private const int SparePages = 32;

    private readonly string _path;
    private readonly DiskBudget _budget;
    private readonly SqliteConnection _connection;
    private readonly AnswerChecksum _checksum = new();
    private readonly Dictionary<string, DiskStatement> _statements = new(StringComparer.Ordinal);

    /// <summary>Opens the file, makes it when it does not exist, and brings it within the budget.</summary>
    /// <exception cref="SqliteException">It cannot be opened, or is not what we wrote.</exception>
    /// <exception cref="IOException">The directory cannot be made.</exception>
    public AnswerFileWriter(string path, DiskBudget budget)
    {
        _path = path;
        _budget = budget;
        _connection = AnswerFile.OpenToWrite(path);
        try
        {
            Load();
            if (Fit() > 0)
            {
                Shrink();
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Gets how many answers the file holds.</summary>
    public long Entries { get; private set; }

    /// <summary>Gets their bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Gets whether the log is so long that it has to be moved into the file.</summary>
    public bool IsLogLong => AnswerFile.LogBytesOf(_path) > _budget.LogBytesMax;

    /// <summary>Writes a batch in one transaction, and makes room for it before.</summary>
    /// <returns>What was evicted and what had outlived its time.</returns>
    /// <exception cref="SqliteException">The disk failed, or the file is not what we wrote. Nothing was written then.</exception>
    public WriteTally Write(IReadOnlyCollection<DiskWork> batch, long nowMs)
    {
        var pages = batch.OfType<PutWork>().Sum(put => DiskBudget.PagesOf(put.Content.Length)) + SparePages;
        return Transact(tally =>
        {
            var expired = Of(AnswerDiskSql.RemoveExpired).Bind(1, ExpiryStep).Bind(2, nowMs).Run();
            tally.Removed(expired);
            tally.Expired += expired.Rows;
            MakeRoom(pages, tally);
            foreach (var work in batch)
            {
                Write(work, tally);
            }
        });
    }

    /// <summary>Forgets the answers of one tenant, or all, and gives the space back.</summary>
    /// <exception cref="SqliteException">The disk failed, or the file is not what we wrote.</exception>
    public long Clear(string? tenant)
    {
        var cleared = 0L;
        long step;
        do
        {
            step = -Transact(tally =>
            {
                if (tenant is null)
                {
                    (tally.Entries, tally.Bytes) = (-Entries, -Bytes);
                    Of(AnswerDiskSql.RemoveAll).Run();
                }
                else
                {
                    tally.Removed(Of(AnswerDiskSql.RemoveTenant).Bind(1, tenant).Bind(2, ClearStep).Run());
                }
            }).Entries;
            cleared += step;
            if (IsLogLong)
            {
                EmptyLog();
            }
        }
        while (tenant is not null && step == ClearStep);
        Shrink();
        return cleared;
    }

    /// <summary>Moves the log into the file and empties it. Whoever reads at that moment keeps the log from being emptied.</summary>
    /// <exception cref="SqliteException">The disk failed.</exception>
    public void EmptyLog() => Of(AnswerDiskSql.EmptyLog).Run();

    /// <summary>Writes something that changes nothing, down to the disk.</summary>
    /// <exception cref="SqliteException">The disk failed.</exception>
    public void Probe()
    {
        DiskStatement.Run(_connection, AnswerDiskSql.Touch);
        EmptyLog();
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
        _checksum.Dispose();
    }

    private void Load()
    {
        using var statement = new DiskStatement(_connection, AnswerDiskSql.CountAll);
        statement.Step();
        (Entries, Bytes) = (statement.Int64(0), statement.Int64(1));
    }

    /// <summary>Evicts what is beyond the budget: it may have been larger the last time.</summary>
    private long Fit()
    {
        if (Of(AnswerDiskSql.PageCount).Number() <= _budget.PagesMax)
        {
            return 0;
        }

        var evicted = 0L;
        long step;
        do
        {
            step = Transact(tally =>
            {
                for (var steps = 0; steps < ClearStep / EvictionStep && UsedPages() > _budget.PagesMax; steps++)
                {
                    Evict(tally);
                }
            }).Evicted;
            evicted += step;
            EmptyLog();
        }
        while (step > 0 && UsedPages() > _budget.PagesMax);
        return evicted;
    }

    private void Shrink()
    {
        Of(AnswerDiskSql.Shrink).Run();
        EmptyLog();
    }

    private void MakeRoom(double pages, WriteTally tally)
    {
        while (_budget.PagesMax - UsedPages() < pages && Evict(tally))
        {
        }
    }

    private bool Evict(WriteTally tally)
    {
        var evicted = Of(AnswerDiskSql.RemoveOldest).Bind(1, EvictionStep).Run();
        tally.Removed(evicted);
        tally.Evicted += evicted.Rows;
        return evicted.Rows > 0;
    }

    private void Write(DiskWork work, WriteTally tally)
    {
        switch (work)
        {
            case PutWork put:
                Put(put, tally);
                break;
            case RemoveWork remove:
                var removed = Of(AnswerDiskSql.RemoveRow).Bind(1, remove.Row).Run();
                tally.Removed(removed);
                tally.Expired += remove.IsExpired ? removed.Rows : 0;
                break;
            default:
                throw new ArgumentException($"{work.GetType().Name} is no part of a batch.", nameof(work));
        }
    }

    private void Put(PutWork put, WriteTally tally)
    {
        Span<byte> hash = stackalloc byte[CacheKey.HashBytes];
        put.Key.CopyTo(hash);
        Span<byte> checksum = stackalloc byte[AnswerChecksum.Length];
        _checksum.Write(put.Key, put.ExpiresMs, put.Content.Span, checksum);
        tally.Removed(Of(AnswerDiskSql.RemoveKey).Bind(1, put.Key.Short).Bind(2, hash).Bind(3, put.Key.Tenant).Run());
        Of(AnswerDiskSql.Insert)
            .Bind(1, put.Key.Short).Bind(2, hash).Bind(3, put.Key.Tenant).Bind(4, put.Bytes).Bind(5, put.ExpiresMs).Bind(6, checksum).Bind(7, put.Content.Span)
            .Run();
        tally.Entries++;
        tally.Bytes += put.Bytes;
    }

    private WriteTally Transact(Action<WriteTally> work)
    {
        var tally = new WriteTally();
        Of(AnswerDiskSql.Begin).Run();
        try
        {
            work(tally);
            Of(AnswerDiskSql.Commit).Run();
        }
        catch
        {
            // SQLite may have rolled back already; then this fails, and nothing is lost by it.
            _ = raw.sqlite3_exec(_connection.Handle, AnswerDiskSql.Rollback);
            throw;
        }

        Entries += tally.Entries;
        Bytes += tally.Bytes;
        return tally;
    }

    private long UsedPages() => Of(AnswerDiskSql.PageCount).Number() - Of(AnswerDiskSql.FreePages).Number();

    private DiskStatement Of(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements[sql] = statement = new DiskStatement(_connection, sql);
        }

        return statement;
    }
}
