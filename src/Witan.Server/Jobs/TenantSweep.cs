using Witan.Data;
using Witan.Data.Core;
using Witan.Kernel.Identity;

namespace Witan.Server.Jobs;

/// <summary>Does something for each tenant, page by page.</summary>
internal static class TenantSweep
{
    /// <summary>The most tenants that are listed at once.</summary>
    public const int PageMax = 200;

    /// <summary>Does it. On PostgreSQL without the owner's address only the local tenant can be named.</summary>
    public static async Task<int> RunAsync(IDatabase database, Func<TenantContext, Task> work, CancellationToken cancellationToken)
    {
        var done = 0;
        TenantId? after = null;
        while (true)
        {
            var page = await ListAsync(database, after, cancellationToken);
            foreach (var tenant in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await work(new TenantContext(tenant, TenantContext.Local.User, Reach.Tenant));
                done++;
            }

            if (page.Count < PageMax)
            {
                return done;
            }

            after = page[^1];
        }
    }

    private static async Task<IReadOnlyList<TenantId>> ListAsync(IDatabase database, TenantId? after, CancellationToken cancellationToken)
    {
        try
        {
            return await Tenants.ListAsync(database, after, PageMax, cancellationToken);
        }
        catch (StorageException fault) when (fault.Fault == StorageFault.Refused && after is null)
        {
            return [TenantContext.Local.Tenant];
        }
    }
}
