using Microsoft.Data.Sqlite;
using SQLitePCL;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Data.Sqlite;

/// <summary>The statements of one connection that write, each prepared once. For one thread at a time.</summary>
/// <remarks>Preparing anew each time costs more than the statement itself: without it 64 writers got a third as far (2026-11).</remarks>
/// <param name="connection">The connection.</param>
internal sealed class SqliteStatements(SqliteConnection connection) : IPreparedStatements, IDisposable
{
    /// <summary>More than the program has; who makes up statements as he goes must not fill the memory.</summary>
    private const int KeptMax = 256;

    private readonly Dictionary<string, SqliteStatement?> _kept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool TryExecute(string sql, object? parameters, TenantContext context, out int rows)
    {
        rows = 0;
        return Find(sql) is { } statement && statement.TryExecute(parameters, context, out rows);
    }

    public void Dispose()
    {
        foreach (var statement in _kept.Values)
        {
            statement?.Dispose();
        }

        _kept.Clear();
    }

    private SqliteStatement? Find(string sql)
    {
        if (_kept.TryGetValue(sql, out var kept))
        {
            return kept;
        }

        if (_kept.Count == KeptMax)
        {
            Dispose();
        }

        return _kept[sql] = Prepare(sql);
    }

    /// <summary>Null for what cannot be prepared as one statement: the general way finds out why.</summary>
    private SqliteStatement? Prepare(string sql)
    {
        var code = raw.sqlite3_prepare_v3(connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle, out var rest);
        if (code == raw.SQLITE_OK && !handle.IsInvalid && string.IsNullOrWhiteSpace(rest))
        {
            return new SqliteStatement(connection, handle);
        }

        handle?.Dispose();
        return null;
    }
}
