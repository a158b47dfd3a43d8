using Witan.Kernel.Results;

namespace Witan.Server.Jobs;

/// <summary>All jobs: what they do, what they did, and how one is run by hand. Safe to share between threads.</summary>
/// <param name="jobs">The jobs.</param>
/// <param name="runner">Runs them.</param>
/// <param name="history">What they did.</param>
/// <param name="time">The clock.</param>
public sealed class JobCatalog(IReadOnlyList<IServerJob> jobs, JobRunner runner, JobHistory history, TimeProvider time)
{
    private readonly DateTimeOffset _earliest = time.GetUtcNow() + JobSchedule.StartRest;

    /// <summary>Gets the jobs.</summary>
    public IReadOnlyList<IServerJob> Jobs => jobs;

    /// <summary>Lists the jobs with their last runs.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<JobStanding>> ListAsync(CancellationToken cancellationToken)
    {
        var heads = (await history.HeadsAsync(cancellationToken)).ToDictionary(head => head.Job, StringComparer.Ordinal);
        var standings = new List<JobStanding>(jobs.Count);
        foreach (var job in jobs)
        {
            var head = heads.GetValueOrDefault(job.Name);
            var last = head is null ? null : await history.ListAsync(job.Name, 1, cancellationToken) is [var newest, ..] ? newest : null;
            var now = time.GetUtcNow();
            standings.Add(new JobStanding(job.Name, job.Does, job.Every, last, JobSchedule.Next(job.Every, head?.StartedAt, now > _earliest ? now : _earliest)));
        }

        return standings;
    }

    /// <summary>Lists the runs of a job, the newest first.</summary>
    /// <param name="name">The job.</param>
    /// <param name="limit">The most that are listed; from 1 to <see cref="JobHistory.ListMax"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The runs; <see cref="NotFound"/> when there is no such job.</returns>
    public async Task<Result<IReadOnlyList<JobRun>>> HistoryAsync(string name, int limit, CancellationToken cancellationToken)
    {
        if (Find(name) is null)
        {
            return Missing(name);
        }

        return (await history.ListAsync(name, limit, cancellationToken)).ToList();
    }

    /// <summary>Begins a job by hand; it goes on when the caller has gone.</summary>
    /// <param name="name">The job.</param>
    /// <param name="startedBy">Who asks.</param>
    /// <param name="stop">Ends the job when the server stops.</param>
    /// <returns>The run that has begun; <see cref="NotFound"/> when there is no such job, <see cref="Conflict"/> when it is under way.</returns>
    public async Task<Result<StartedJob>> StartAsync(string name, string startedBy, CancellationToken stop) =>
        Find(name) is { } job ? await runner.StartAsync(job, startedBy, stop) : Missing(name);

    private IServerJob? Find(string name) => jobs.FirstOrDefault(job => job.Name == name);

    private NotFound Missing(string name) => new($"There is no job '{name}'. There are {string.Join(", ", jobs.Select(job => job.Name))}.");
}
