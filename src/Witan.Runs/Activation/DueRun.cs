using Witan.Kernel.Identity;

namespace Witan.Runs.Activation;

/// <summary>A run that has something to do.</summary>
/// <param name="Run">Which run of the tenant's.</param>
/// <param name="Tenant">Whose it is.</param>
/// <param name="User">In whose name it is driven.</param>
/// <param name="Due">When it is due, to the millisecond; together with the run it names this piece of work.</param>
/// <param name="Queued">Since when it waits for its turn.</param>
/// <param name="Attempts">How often it was postponed since it was set; 0 at first.</param>
public sealed record DueRun(RunId Run, TenantId Tenant, UserId User, DateTimeOffset Due, DateTimeOffset Queued, int Attempts)
{
    /// <summary>Gets the context in which it is driven: its owner's.</summary>
    public TenantContext Context => new(Tenant, User);
}
