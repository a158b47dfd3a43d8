using Microsoft.Data.Sqlite;

namespace Witan.Models.Cache.Disk;

/// <summary>Reads the cache's file. For one thread at a time.</summary>
internal sealed class AnswerFileReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly AnswerChecksum _checksum = new();
    private readonly DiskStatement _find;

    /// <exception cref="SqliteException">The file cannot be opened, or is not what we wrote.</exception>
    public AnswerFileReader(string path)
    {
        _connection = AnswerFile.OpenToRead(path);
        try
        {
            _find = new DiskStatement(_connection, AnswerDiskSql.Find);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Finds an answer.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="nowMs">The time, in milliseconds since 1970.</param>
    /// <exception cref="SqliteException">The disk failed, or the file is not what we wrote.</exception>
    public DiskRow Find(in CacheKey key, long nowMs)
    {
        Span<byte> hash = stackalloc byte[CacheKey.HashBytes];
        key.CopyTo(hash);
        try
        {
            _find.Bind(1, key.Short);
            while (_find.Step())
            {
                if (_find.Bytes(1).SequenceEqual(hash) && Check(key, hash, nowMs) is { Row: not 0 } row)
                {
                    return row;
                }
            }

            return DiskRow.None;
        }
        finally
        {
            _find.Reset();
        }
    }

    /// <summary>Counts what is there, of one tenant or of all.</summary>
    /// <exception cref="SqliteException">The disk failed, or the file is not what we wrote.</exception>
    public DiskCount Count(string? tenant)
    {
        using var statement = new DiskStatement(_connection, tenant is null ? AnswerDiskSql.CountAll : AnswerDiskSql.CountTenant);
        if (tenant is not null)
        {
            statement.Bind(1, tenant);
        }

        statement.Step();
        return new DiskCount(statement.Int64(0), statement.Int64(1));
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
        _checksum.Dispose();
    }

    /// <summary>Tells what the row is: the answer, one that is over, one that is damaged, or another tenant's, which is none.</summary>
    private DiskRow Check(in CacheKey key, ReadOnlySpan<byte> hash, long nowMs)
    {
        var row = _find.Int64(0);
        var tenant = _find.Text(2);
        var expiresMs = _find.Int64(3);
        var content = _find.Bytes(5);
        if (tenant.Length == 0 || !_checksum.Matches(new CacheKey(tenant, hash), expiresMs, content, _find.Bytes(4)))
        {
            return new DiskRow(row, Answer: null, expiresMs, IsCorrupt: true);
        }

        return tenant == key.Tenant
            ? new DiskRow(row, expiresMs <= nowMs ? null : new CachedAnswer(content.ToArray()), expiresMs, IsCorrupt: false)
            : DiskRow.None;
    }
}
