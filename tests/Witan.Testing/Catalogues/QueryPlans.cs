using Dapper;
using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.Testing.Catalogues;

/// <summary>Asks an engine how it would run a statement for a tenant.</summary>
public static class QueryPlans
{
    /// <summary>Gets the lines of the plan.</summary>
    public static Task<IReadOnlyList<string>> ExplainAsync(IDatabase database, TenantContext context, string sql, IReadOnlyDictionary<string, object?> parameters) =>
        database.WriteAsync<IReadOnlyList<string>>(
            context,
            async session =>
            {
                var all = new DynamicParameters();
                foreach (var (name, value) in parameters)
                {
                    all.Add(name, value);
                }

                all.Add("tenant", context.Tenant.Value);
                all.Add("user", context.User.Value);
                all.Add("wide", context.Reach == Reach.Tenant ? 1 : 0);
                return database.Engine == DatabaseEngine.Sqlite
                    ? [.. (await session.Connection.QueryAsync<SqliteLine>("EXPLAIN QUERY PLAN " + sql, all)).Select(line => line.Detail)]
                    : (await session.Connection.QueryAsync<string>("EXPLAIN " + sql, all)).AsList();
            },
            CancellationToken.None);

    private sealed record SqliteLine
    {
        public required string Detail { get; init; }
    }
}
