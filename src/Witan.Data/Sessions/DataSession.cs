using System.Data.Common;
using Dapper;
using Witan.Data.Model;
using Witan.Kernel.Identity;

namespace Witan.Data.Sessions;

/// <summary>One transaction in one context. Every statement gets <c>@tenant</c>, <c>@user</c> and <c>@wide</c> from the context, never from its caller.</summary>
/// <remarks>For one caller at a time, and only until the work that it was handed to ends.</remarks>
public sealed class DataSession
{
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
