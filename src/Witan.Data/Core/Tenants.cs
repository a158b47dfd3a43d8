using Witan.Kernel.Identity;

namespace Witan.Data.Core;

/// <summary>The tenants.</summary>
public static class Tenants
{
    /// <summary>Says whether a context's tenant is there.</summary>
    /// <param name="database">The database.</param>
    /// <param name="context">The context.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<bool> ExistsAsync(IDatabase database, TenantContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return await database.ReadAsync(context, session => session.FirstAsync<long>(TenantSql.Count), cancellationToken) == 1;
    }

    /// <summary>The most tenants of a list.</summary>
    public const int ListLimit = 1_000;

    /// <summary>Lists all tenants, for the operator of the installation.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageException">PostgreSQL, and the owner's address is not set.</exception>
    public static Task<IReadOnlyList<Tenant>> DescribeAsync(IDatabase database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ObserveAsync<IReadOnlyList<Tenant>>(
            async session => [.. (await session.QueryAsync<TenantRow>(OperatorTenantSql.Describe, new { limit = ListLimit })).Select(row => new Tenant { Id = row.Id, Name = row.Name, IsDemo = row.IsDemo != 0 })],
            cancellationToken);
    }

    /// <summary>Makes a tenant, for the operator of the installation.</summary>
    /// <param name="database">The database.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="name">Its name.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when there is one of this id.</returns>
    /// <exception cref="StorageException">PostgreSQL, and the owner's address is not set.</exception>
    public static async Task<bool> AddAsync(IDatabase database, TenantId tenant, string name, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(time);
        if (!tenant.IsValid)
        {
            throw new ArgumentException($"A tenant's id has 1 to {TenantId.LengthMax} characters.", nameof(tenant));
        }

        return await database.OperateAsync(
            session => session.ExecuteAsync(OperatorTenantSql.Add, new { id = tenant.Value, name, at = time.GetUtcNow().ToUnixTimeMilliseconds() }), cancellationToken) == 1;
    }

    /// <summary>Lists the tenants, page by page: what the program does for each of them by itself.</summary>
    /// <param name="database">The database.</param>
    /// <param name="after">The tenant behind which the page begins; null for the first page.</param>
    /// <param name="limit">The most that are listed; from 1.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageException">PostgreSQL, and the owner's address is not set.</exception>
    public static async Task<IReadOnlyList<TenantId>> ListAsync(IDatabase database, TenantId? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var page = new { after = after?.Value ?? string.Empty, limit };
        var ids = await database.ObserveAsync(session => session.QueryAsync<string>(OperatorTenantSql.List, page), cancellationToken);
        return [.. ids.Select(id => new TenantId(id))];
    }

    private sealed record TenantRow
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required long IsDemo { get; init; }
    }
}
