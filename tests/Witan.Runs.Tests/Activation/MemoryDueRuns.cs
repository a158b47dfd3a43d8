using System.Collections.Concurrent;
using Witan.Kernel.Identity;
using Witan.Runs.Activation;

namespace Witan.Runs.Tests.Activation;

/// <summary>The list of due runs as the tests see it; a drive takes its run out as the journal's transaction would.</summary>
internal sealed class MemoryDueRuns : IDueRuns
{
    private readonly ConcurrentDictionary<ActiveRun, DueRun> _runs = [];

    public IReadOnlyList<DueRun> All => [.. _runs.Values];

    /// <summary>When set, the list cannot be read.</summary>
    public bool IsAway { get; set; }

    public DueRun Add(string tenant, string name, DateTimeOffset due)
    {
        var run = new DueRun(new RunId(name), new TenantId(tenant), new UserId("user of " + tenant), due, due, 0);
        _runs[new ActiveRun(run.Tenant, run.Run)] = run;
        return run;
    }

    public void Clear(TenantContext context, RunId run) => _runs.TryRemove(new ActiveRun(context.Tenant, run), out _);

    public Task<IReadOnlyList<DueRun>> ListAsync(DateTimeOffset now, int perTenant, int limit, CancellationToken cancellationToken) => IsAway
        ? throw new InvalidOperationException("The list is away.")
        : Task.FromResult<IReadOnlyList<DueRun>>(
        [
            .. _runs.Values.Where(run => run.Due <= now)
                .GroupBy(run => run.Tenant)
                .SelectMany(lane => lane.OrderBy(run => run.Queued).ThenBy(run => run.Run).Take(perTenant).Select((run, place) => (run, place)))
                .OrderBy(pair => pair.place).ThenBy(pair => pair.run.Queued)
                .Take(limit)
                .Select(pair => pair.run),
        ]);

    public Task PostponeAsync(DueRun run, DateTimeOffset until, CancellationToken cancellationToken)
    {
        _runs.TryUpdate(new ActiveRun(run.Tenant, run.Run), run with { Due = until, Attempts = run.Attempts + 1 }, run);
        return Task.CompletedTask;
    }
}
