using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.Server.Jobs;

/// <summary>Keeps who works on which job and what came of it. One at a time per job, over all nodes. Safe to share between threads.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class JobHistory(IDatabase database, TimeProvider time)
{
    /// <summary>The most jobs, and the most runs of one, that a list gives.</summary>
    public const int ListMax = 500;

    /// <summary>How long a holder may be silent before it counts as dead.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>How long runs are remembered.</summary>
    public static readonly TimeSpan KeepFor = TimeSpan.FromDays(90);

    private const string LostSummary = "Its process ended before it did.";

    private static readonly TenantContext Context = TenantContext.Local;

    /// <summary>Takes a job, unless somebody else works on it or it was begun too short a time ago.</summary>
    /// <param name="job">The job.</param>
    /// <param name="node">Who takes it.</param>
    /// <param name="startedBy">Who wants it done.</param>
    /// <param name="rest">The least time since it was begun last; zero for none.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>The run that has begun; null when it was not taken.</returns>
    public Task<JobRun?> BeginAsync(string job, string node, string startedBy, TimeSpan rest, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = Guid.NewGuid().ToString("N");
        var nowMs = now.ToUnixTimeMilliseconds();
        var take = new { job, holder = Holder(node, id), until = (now + Lease).ToUnixTimeMilliseconds(), now = nowMs, beforeMs = (now - rest).ToUnixTimeMilliseconds() };
        return database.WriteAsync(
            Context,
            async session =>
            {
                await session.ExecuteAsync(JobSql.Ensure, new { job });
                if (await session.ExecuteAsync(JobSql.Take, take) != 1)
                {
                    return null;
                }

                await session.ExecuteAsync(JobSql.EndLost, new { job, now = nowMs, summary = LostSummary, sinceMs = (now - KeepFor).ToUnixTimeMilliseconds() });
                await session.ExecuteAsync(JobSql.Begin, new { id, job, now = nowMs, startedBy, node });
                return new JobRun { Id = id, Job = job, StartedAt = DateTimeOffset.FromUnixTimeMilliseconds(nowMs), StartedBy = startedBy, Node = node, Outcome = JobOutcome.Running, Summary = string.Empty };
            },
            cancellationToken);
    }

    /// <summary>Says that a run still goes on.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>False when somebody else has taken the job meanwhile.</returns>
    public async Task<bool> RenewAsync(JobRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        var lease = new { job = run.Job, holder = Holder(run.Node, run.Id), until = (time.GetUtcNow() + Lease).ToUnixTimeMilliseconds() };
        return await database.WriteAsync(Context, session => session.ExecuteAsync(JobSql.Renew, lease), cancellationToken) == 1;
    }

    /// <summary>Notes how a run ended, frees the job, and forgets runs of long ago.</summary>
    /// <param name="run">The run.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="summary">What it did or what went wrong; cut at <see cref="JobRun.SummaryMax"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>The run as it stands now.</returns>
    public Task<JobRun> EndAsync(JobRun run, JobOutcome outcome, string summary, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(summary);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var ended = run with { EndedAt = now, Outcome = outcome, Summary = summary.Length <= JobRun.SummaryMax ? summary : summary[..JobRun.SummaryMax] };
        return database.WriteAsync(
            Context,
            async session =>
            {
                await session.ExecuteAsync(JobSql.End, new { id = run.Id, now = now.ToUnixTimeMilliseconds(), outcome = Word(outcome), summary = ended.Summary });
                await session.ExecuteAsync(JobSql.Release, new { job = run.Job, holder = Holder(run.Node, run.Id) });
                await session.ExecuteAsync(JobSql.Prune, new { job = run.Job, beforeMs = (now - KeepFor).ToUnixTimeMilliseconds() });
                return ended;
            },
            cancellationToken);
    }

    /// <summary>Lists where the jobs stand that were ever begun.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<JobHead>> HeadsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(Context, session => session.QueryAsync<JobHead>(JobSql.ListHeads, new { limit = ListMax }), cancellationToken);

    /// <summary>Lists the runs of a job, the newest first.</summary>
    /// <param name="job">The job.</param>
    /// <param name="limit">The most that are listed; from 1 to <see cref="ListMax"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<JobRun>> ListAsync(string job, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, ListMax);
        var rows = await database.ReadAsync(Context, session => session.QueryAsync<JobRow>(JobSql.List, new { job, limit }), cancellationToken);
        return [.. rows.Select(row => row.ToRun())];
    }

    /// <summary>A process may work on the job twice, one behind the other: the lock is the run's.</summary>
    private static string Holder(string node, string id) => $"{node}/{id}";

    private static string Word(JobOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
