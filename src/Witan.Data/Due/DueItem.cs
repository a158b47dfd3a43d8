using Witan.Kernel.Identity;

namespace Witan.Data.Due;

/// <summary>One piece of work in the list of what is due.</summary>
/// <param name="Kind">What kind of work it is.</param>
/// <param name="Id">Which one of the tenant's; the work's own id.</param>
/// <param name="Tenant">Whose it is.</param>
/// <param name="User">In whose name it is done.</param>
/// <param name="Due">When it is due, to the millisecond.</param>
/// <param name="Queued">Since when it waits for its turn, to the millisecond.</param>
/// <param name="Attempts">How often it was postponed since it was set; 0 at first.</param>
public sealed record DueItem(string Kind, string Id, TenantId Tenant, UserId User, DateTimeOffset Due, DateTimeOffset Queued, int Attempts)
{
    /// <summary>Gets the context in which it is done: its own tenant's and user's, who sees no other user's rows.</summary>
    public TenantContext Context => new(Tenant, User);
}
