using Witan.Kernel.Identity;

namespace Witan.Data.Core;

/// <summary>Reads the tenants.</summary>
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
}
