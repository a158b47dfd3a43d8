using Quartz;
using Quartz.Extensibility;

namespace Witan.Runs.Activation;

/// <summary>Hands the same job object to every firing: it has no state of its own.</summary>
/// <param name="job">The job.</param>
internal sealed class RunJobFactory(RunJob job) : IJobFactory
{
    /// <inheritdoc/>
    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new JobScope(job, null));

    /// <inheritdoc/>
    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
