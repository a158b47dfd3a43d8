using Witan.Data;
using Witan.Kernel.Results;

namespace Witan.Server.Jobs;

/// <summary>Runs jobs, each by one node at a time, and keeps what came of them. Safe to share between threads.</summary>
/// <param name="history">Who works on what.</param>
/// <param name="node">This process.</param>
/// <param name="time">The clock.</param>
public sealed class JobRunner(JobHistory history, string node, TimeProvider time)
{
    /// <summary>Who begins what the schedule asks for.</summary>
    public const string Schedule = "schedule";

    /// <summary>How much of the time between two scheduled runs must be over for the next: the nodes of a cluster all try, and clocks differ.</summary>
    private const double RestShare = 0.5;

    /// <summary>Runs a job because its time has come.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What came of it; null when another node has done it, or does it.</returns>
    public async Task<JobRun?> RunDueAsync(IServerJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var run = await history.BeginAsync(job.Name, node, Schedule, (job.Every ?? TimeSpan.Zero) * RestShare, cancellationToken);
        return run is null ? null : await FinishAsync(job, run, cancellationToken);
    }

    /// <summary>Begins a job because somebody asks for it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="startedBy">Who asks.</param>
    /// <param name="cancellationToken">Ends the job.</param>
    /// <returns>The run that has begun and its end; a <see cref="Conflict"/> when the job is under way.</returns>
    public async Task<Result<StartedJob>> StartAsync(IServerJob job, string startedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var run = await history.BeginAsync(job.Name, node, startedBy, TimeSpan.Zero, cancellationToken);
        return run is null
            ? new Conflict($"The job {job.Name} is under way. It can be run again when that has ended.")
            : new StartedJob(run, FinishAsync(job, run, cancellationToken));
    }

    private async Task<JobRun> FinishAsync(IServerJob job, JobRun run, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewing = RenewAsync(run, over);
        var (outcome, summary) = await TryAsync(job, over.Token);
        await over.CancelAsync();
        await renewing;
        return await history.EndAsync(run, outcome, summary, CancellationToken.None);
    }

    private static async Task<(JobOutcome Outcome, string Summary)> TryAsync(IServerJob job, CancellationToken cancellationToken)
    {
        try
        {
            return (JobOutcome.Done, await Task.Run(() => job.RunAsync(cancellationToken), CancellationToken.None));
        }
        catch (Exception fault) when (fault is JobFailedException or StorageException)
        {
            return (JobOutcome.Failed, fault.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (JobOutcome.Failed, "It was broken off, since the server stops or another one has taken it over.");
        }
#pragma warning disable CA1031 // Whatever a job throws must not end the server; its text may hold anything, so that the kind alone is kept.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return (JobOutcome.Failed, $"It failed with {fault.GetType().Name}.");
        }
    }

    /// <summary>Says from time to time that the run goes on, and breaks it off when somebody else has taken the job.</summary>
    private async Task RenewAsync(JobRun run, CancellationTokenSource over)
    {
        while (true)
        {
            await Task.Delay(JobHistory.Lease / 4, time, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
            {
                return;
            }

            try
            {
                if (!await history.RenewAsync(run, over.Token))
                {
                    await over.CancelAsync();
                }
            }
            catch (Exception fault) when (fault is StorageException or OperationCanceledException)
            {
                // The lease outlasts several of these; when the database stays away, the job itself sees it.
            }
        }
    }
}
