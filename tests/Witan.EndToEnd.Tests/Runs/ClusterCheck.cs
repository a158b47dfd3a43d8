using Witan.Boards;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Models.Ledger;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.EndToEnd.Tests.Runs;

/// <summary>Looks whether runs of several tenants came to their end once.</summary>
/// <param name="database">The database.</param>
internal sealed class ClusterCheck(IDatabase database)
{
    private readonly DatabaseJournal _journal = new(database, new EventCatalog().AddBoards(), TimeProvider.System);
    private readonly CallLedger _ledger = new(database);

    /// <summary>Gets when each run was closed.</summary>
    public Dictionary<string, DateTimeOffset> ClosedAt { get; } = [];

    /// <summary>Each run completed, each of its steps has one result, and one row of the ledger.</summary>
    /// <returns>The results in all.</returns>
    public async Task<int> AllOnceAsync(IReadOnlyDictionary<string, TenantId> runs)
    {
        var all = new List<IReadOnlyList<string>>();
        foreach (var (run, tenant) in runs)
        {
            all.Add(await OnceAsync(new TenantContext(tenant, TenantContext.Local.User, Reach.Tenant), new RunId(run)));
        }

        // One document and one seed: every run takes the same steps.
        Assert.All(all, steps => Assert.Equal(all[0], steps));
        return all.Sum(steps => steps.Count);
    }

    private async Task<IReadOnlyList<string>> OnceAsync(TenantContext context, RunId run)
    {
        var events = await _journal.ReadAsync(context, run, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(recorded => (int)recorded.Sequence));
        var closed = Assert.Single(events, recorded => recorded.Event is RunClosed);
        Assert.Equal(RunOutcome.Completed, ((RunClosed)closed.Event).Outcome);
        ClosedAt[run.Value] = closed.At;
        var steps = events.Select(recorded => recorded.Event).OfType<IStepResult>().Select(result => result.Step).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(steps.Distinct(), steps);
        Assert.Equal(steps.Count, (await _ledger.SumAsync(context, run, CancellationToken.None)).Calls);
        return steps;
    }
}
