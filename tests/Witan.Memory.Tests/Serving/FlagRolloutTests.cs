using Witan.Kernel.Identity;
using Witan.Memory.Serving;

namespace Witan.Memory.Tests.Serving;

/// <summary>A flag is on for the same tenants every time, and a higher percentage only adds some.</summary>
public sealed class FlagRolloutTests
{
    private static readonly IReadOnlyList<TenantId> Tenants = [.. Enumerable.Range(0, 2000).Select(number => new TenantId($"tenant {number}"))];

    [Fact]
    public void HigherPercentage_OnlyAddsTenants()
    {
        HashSet<TenantId> before = [];
        foreach (var percent in new[] { 0, 10, 50, 100 })
        {
            var on = Tenants.Where(tenant => FlagRollout.IsOn("index", tenant, percent)).ToHashSet();
            Assert.True(on.IsSupersetOf(before));
            Assert.InRange(on.Count / (double)Tenants.Count, Math.Max(0, (percent / 100.0) - 0.03), Math.Min(1, (percent / 100.0) + 0.03));
            before = on;
        }

        Assert.Equal(Tenants.Count, before.Count);
    }

    [Fact]
    public void AnotherFlag_BeginsWithOtherTenants() =>
        Assert.NotEqual(Tenants.Where(tenant => FlagRollout.IsOn("index", tenant, 10)), Tenants.Where(tenant => FlagRollout.IsOn("diversity", tenant, 10)));
}
