using System.Data.Common;
using Dapper;
using Witan.Data.Model;
using Witan.Kernel.Identity;

namespace Witan.Data.Sessions;

/// <summary>One transaction in one context. Every statement gets <c>@tenant</c>, <c>@user</c> and <c>@wide</c> from the context, never from its caller.</summary>
/// <remarks>For one caller at a time, and only until the work that it was handed to ends.</remarks>
public sealed class DataSession
{
    /// <summary>The most characters of what <see cref="NotifyAsync"/> tells.</summary>
    public const int NotePayloadMax = 200;

    private readonly StatementCheck? _check;
    private readonly DbTransaction? _transaction;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Initializes a new instance of the <see cref="DataSession"/> class for a tenant, or for the operator when there is no context.</summary>
    internal DataSession(DbConnection connection, DbTransaction? transaction, TenantContext? context, DataModel model, CancellationToken cancellationToken)
    {
        Connection = connection;
        Context = context;
        _transaction = transaction;
        _check = context is null ? null : model.StatementCheck;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gets for whom the session works; null for the operator.</summary>
    public TenantContext? Context { get; }

    /// <summary>Gets the connection, for the operator's bulk work.</summary>
    internal DbConnection Connection { get; }

    /// <summary>Gets what the engine has prepared; null when it leaves that to the general way.</summary>
    internal IPreparedStatements? Prepared { get; init; }

    /// <summary>Gets the statement that tells watchers; null where the engine has none.</summary>
    internal string? NotifySql { get; init; }

    /// <summary>Tells those who watch the database, in this process and in others, once the transaction is committed; see <see cref="IDatabase.WatchAsync"/>.</summary>
    /// <remarks>On SQLite nothing needs to be done: watchers see every write. The same payload twice in a transaction is told once. Every program
    /// that may connect to the database can hear it, whosever it is: ids only, never content.</remarks>
    /// <param name="payload">What to tell, up to <see cref="NotePayloadMax"/> characters.</param>
    /// <exception cref="ArgumentException">It is longer.</exception>
    public Task NotifyAsync(string payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        if (payload.Length > NotePayloadMax)
        {
            throw new ArgumentException($"A note has up to {NotePayloadMax} characters, and this one {payload.Length}.", nameof(payload));
        }

        // Past the check, which keeps the engine's own functions from stores: this is the only one that they may have, and it reads no row.
        return NotifySql is null
            ? Task.CompletedTask
            : Connection.ExecuteAsync(new CommandDefinition(NotifySql, new { payload }, _transaction, cancellationToken: _cancellationToken));
    }

    /// <summary>Runs a statement and counts the rows that it touched.</summary>
    /// <param name="sql">A constant.</param>
    /// <param name="parameters">Its parameters, without those of the context.</param>
    public async Task<int> ExecuteAsync(string sql, object? parameters = null)
    {
        if (Context is not null && Prepared is not null)
        {
            _check?.Require(sql);
            if (Prepared.TryExecute(sql, parameters, Context, out var rows))
            {
                return rows;
            }
        }

        return await Connection.ExecuteAsync(Command(sql, parameters));
    }

    /// <summary>Reads rows.</summary>
    /// <param name="sql">A constant that bounds how many rows it gives.</param>
    /// <param name="parameters">Its parameters, without those of the context.</param>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await Connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>Reads many rows, each by a function of the caller's own: nothing is boxed or looked up by name, which a thousand rows at once are worth.</summary>
    /// <param name="sql">A constant that bounds how many rows it gives.</param>
    /// <param name="parameters">Its parameters, without those of the context.</param>
    /// <param name="read">Makes the value of the row that the reader stands at, and nothing else.</param>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, Func<DbDataReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        // Not awaited: Dapper's reader ends its command only when it is disposed of this way, and the connection would remember each command for ever.
        using var reader = await Connection.ExecuteReaderAsync(Command(sql, parameters));
        var rows = new List<T>();
        while (await reader.ReadAsync(_cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Reads the first row; the default when there is none.</summary>
    /// <param name="sql">A constant.</param>
    /// <param name="parameters">Its parameters, without those of the context.</param>
    public Task<T?> FirstAsync<T>(string sql, object? parameters = null) =>
        Connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    private CommandDefinition Command(string sql, object? parameters)
    {
        _check?.Require(sql);
        var all = new DynamicParameters(parameters);
        if (Context is not null)
        {
            all.Add("tenant", Context.Tenant.Value);
            all.Add("user", Context.User.Value);
            all.Add("wide", Context.Reach == Reach.Tenant ? 1 : 0);
        }

        return new CommandDefinition(sql, all, _transaction, cancellationToken: _cancellationToken);
    }
}
