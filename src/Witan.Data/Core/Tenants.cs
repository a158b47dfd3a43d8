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
}
