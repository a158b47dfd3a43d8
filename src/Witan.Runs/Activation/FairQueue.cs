using Witan.Kernel.Identity;

namespace Witan.Runs.Activation;

/// <summary>Says which runs are admitted now, and in which order. Pure.</summary>
/// <remarks>
/// What holds, whatever is asked:
/// <list type="bullet">
/// <item>Limits: together with those active, never more than <see cref="AdmissionLimits.InAll"/>, nor than
/// <see cref="AdmissionLimits.PerTenant"/> of one tenant. What is active stays: a limit that was lowered is reached by waiting.</item>
/// <item>Work-conserving: while a place is free, no run waits that its tenant's limit would let in.</item>
/// <item>Turns: the tenants take turns, in the order of their ids, beginning behind the one served last. Between two runs of one
/// tenant, every other that could be served is served once, so that a thousand queued runs delay another's first by one turn.</item>
/// <item>Age: inside a tenant the one that waited longest is first.</item>
/// </list>
/// </remarks>
internal static class FairQueue
{
    /// <summary>Chooses.</summary>
    /// <param name="due">The runs that are due and not active, each once, in any order.</param>
    /// <param name="active">How many runs each tenant has active; a tenant that is not named has none.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="lastServed">Which tenant's run was admitted last; null when none was.</param>
    /// <returns>The runs to admit, those first that come first.</returns>
    public static IReadOnlyList<DueRun> Admit(
        IReadOnlyCollection<DueRun> due, IReadOnlyDictionary<TenantId, int> active, AdmissionLimits limits, TenantId? lastServed)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(active);
        ArgumentNullException.ThrowIfNull(limits);
        var free = limits.InAll - active.Values.Sum();
        if (free <= 0)
        {
            return [];
        }

        // A tenant's second run comes in the second round, whatever its first one's age.
        return
        [
            .. due.GroupBy(run => run.Tenant)
                .OrderBy(lane => Turn(lane.Key, lastServed)).ThenBy(lane => lane.Key.Value, StringComparer.Ordinal)
                .SelectMany((lane, turn) => Admissible(lane, limits.PerTenant - active.GetValueOrDefault(lane.Key)).Select((run, round) => (run, round, turn)))
                .OrderBy(place => place.round).ThenBy(place => place.turn)
                .Take(free)
                .Select(place => place.run),
        ];
    }

    private static int Turn(TenantId tenant, TenantId? lastServed) =>
        lastServed is { } last && string.CompareOrdinal(tenant.Value, last.Value) <= 0 ? 1 : 0;

    private static IEnumerable<DueRun> Admissible(IEnumerable<DueRun> lane, int free) =>
        lane.OrderBy(run => run.Queued).ThenBy(run => run.Run).Take(Math.Max(0, free));
}
