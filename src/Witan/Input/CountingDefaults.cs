using Witan.Kernel.Identity;

namespace Witan.Input;

/// <summary>How votes are counted when a command does not say: for all tenants, and for single ones.</summary>
/// <param name="All">For all.</param>
/// <param name="Tenants">For those that have it otherwise, by id.</param>
internal sealed record CountingDefaults(CountingDefault All, IReadOnlyDictionary<string, CountingDefault> Tenants)
{
    /// <summary>Gets what holds for a tenant; what it does not say is as for all.</summary>
    /// <param name="tenant">The tenant.</param>
    public CountingDefault Of(TenantId tenant) => Tenants.GetValueOrDefault(tenant.Value) is { } own
        ? new CountingDefault(own.Rule ?? All.Rule, own.Quorum ?? All.Quorum)
        : All;
}
