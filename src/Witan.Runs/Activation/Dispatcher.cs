using Quartz;
using Witan.Kernel.Identity;

namespace Witan.Runs.Activation;

/// <summary>Admits due runs: makes a Quartz job of each, which any node with a free place takes.</summary>
/// <remarks>
/// A run counts as active as long as its job stands. One whose job is gone though it is not finished is due as before, and is admitted
/// again: nothing needs to be put right.
/// </remarks>
/// <param name="scheduler">The scheduler.</param>
/// <param name="turn">Whose turn it is.</param>
/// <param name="due">The runs that are due.</param>
/// <param name="options">The limits.</param>
/// <param name="time">The clock.</param>
internal sealed class Dispatcher(IScheduler scheduler, IDispatchTurn turn, IDueRuns due, RunWorkerOptions options, TimeProvider time)
{
    private const string LastServed = "tenant";

    /// <summary>A job that never fires and remembers, for all nodes, whose run was admitted last.</summary>
    private static readonly JobKey Memory = new("last served", "dispatch");

    /// <summary>Admits what may be admitted now.</summary>
    /// <returns>How many.</returns>
    public Task<int> DispatchAsync(CancellationToken cancellationToken) => turn.TakeAsync(AdmitAsync, cancellationToken);

    /// <summary>Lists the runs that were admitted and are not done, on all nodes.</summary>
    public async Task<IReadOnlyList<ActiveRun>> ActiveAsync(CancellationToken cancellationToken)
    {
        var query = new JobQuery { Group = GroupMatcher<JobKey>.GroupStartsWith(RunJobs.GroupPrefix), Take = PagedQuery.All };
        return [.. (await scheduler.QueryJobs(query, cancellationToken)).Items.Select(job => RunJobs.ToActive(job.Key))];
    }

    private async Task<int> AdmitAsync(CancellationToken cancellationToken)
    {
        // What is active is read first: a run that ends between the two readings is left for the next turn, not admitted though it is over.
        var active = (await ActiveAsync(cancellationToken)).ToHashSet();
        if (active.Count >= options.ConcurrencyInAll)
        {
            return 0;
        }

        var listed = await due.ListAsync(time.GetUtcNow(), options.ConcurrencyPerTenant, ListMax, cancellationToken);
        var waiting = listed.Where(run => !active.Contains(new ActiveRun(run.Tenant, run.Run))).ToList();
        if (waiting.Count == 0)
        {
            return 0;
        }

        var counts = active.CountBy(run => run.Tenant).ToDictionary();
        var admitted = FairQueue.Admit(waiting, counts, options.Limits, await LastServedAsync(cancellationToken));
        await ScheduleAsync(admitted, cancellationToken);
        return admitted.Count;
    }

    /// <summary>Gets how much of the list is read.</summary>
    /// <remarks>
    /// Of the first entries, as many as are active may be active ones, and as many again of tenants at their limit: behind those, there
    /// are still as many as there are places.
    /// </remarks>
    private int ListMax => 3 * options.ConcurrencyInAll;

    private async Task ScheduleAsync(IReadOnlyList<DueRun> admitted, CancellationToken cancellationToken)
    {
        if (admitted.Count == 0)
        {
            return;
        }

        // Quartz fires what is due longest first: a millisecond apart, so that the order of admission is the order of driving.
        var first = time.GetUtcNow().AddMilliseconds(-admitted.Count);
        var jobs = admitted.Select((run, place) => (job: RunJobs.ToJob(run), trigger: RunJobs.ToTrigger(run, first.AddMilliseconds(place))))
            .ToDictionary(pair => pair.job, pair => (IReadOnlyCollection<ITrigger>)[pair.trigger]);
        await scheduler.ScheduleJobs(jobs, default, cancellationToken);
        var memory = JobBuilder.Create<RunJob>().WithIdentity(Memory).StoreDurably().UsingJobData(LastServed, admitted[^1].Tenant.Value).Build();
        await scheduler.AddJob(memory, AddJobOptions.Replacing, cancellationToken);
    }

    private async Task<TenantId?> LastServedAsync(CancellationToken cancellationToken) =>
        (await scheduler.GetJobDetail(Memory, cancellationToken))?.JobDataMap[LastServed] is string tenant ? new TenantId(tenant) : null;
}
