using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;
using Quartz.Extensibility;
using Witan.Data;

namespace Witan.Server.Jobs;

/// <summary>Has Quartz begin each job when its time has come. Every node of a cluster has one; <see cref="JobHistory"/> lets one of them do the work.</summary>
/// <remarks>The schedule is in memory and made anew at each start, from what the history says: so that a setting that was changed holds at once, and a server
/// that starts often does not do everything each time.</remarks>
public sealed class JobScheduler : IAsyncDisposable
{
    private const string JobKeyName = "job";
    private const int JobsAtOnce = 2;

    private readonly IReadOnlyDictionary<string, IServerJob> _jobs;
    private readonly JobRunner _runner;
    private readonly StandaloneSchedulerFactory _factory;
    private readonly CancellationTokenSource _stop = new();
    private IScheduler? _scheduler;
    private int _isDisposed;

    /// <summary>Initializes a new instance of the <see cref="JobScheduler"/> class, which does nothing until it is started.</summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="runner">Runs them.</param>
    public JobScheduler(IReadOnlyList<IServerJob> jobs, JobRunner runner)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        _jobs = jobs.ToDictionary(job => job.Name, StringComparer.Ordinal);
        _runner = runner;
        _factory = QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "witan-jobs";
                scheduler.InstanceId = "this";
                scheduler.IdleWaitTime = TimeSpan.FromSeconds(5);
            });
            quartz.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
            quartz.UseDefaultThreadPool(JobsAtOnce);
            quartz.UseJobFactory(new Factory(this));
            quartz.UseInMemoryStore();
        }).Build();
    }

    /// <summary>Begins to keep the schedule.</summary>
    /// <param name="standings">Where the jobs stand.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public async Task StartAsync(IReadOnlyList<JobStanding> standings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(standings);
        _scheduler = await _factory.GetScheduler(cancellationToken);
        foreach (var standing in standings.Where(standing => standing.Every is not null))
        {
            var detail = JobBuilder.Create<Firing>().WithIdentity(standing.Name).UsingJobData(JobKeyName, standing.Name).DisallowConcurrentExecution().Build();
            var trigger = TriggerBuilder.Create(TimeProvider.System).WithIdentity(standing.Name).ForJob(detail.Key).StartAt(standing.NextAt!.Value)
                .WithSimpleSchedule(schedule => schedule.WithInterval(standing.Every!.Value).RepeatForever()).Build();
            await _scheduler.ScheduleJob(detail, trigger, cancellationToken: cancellationToken);
        }

        await _scheduler.Start(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        await _stop.CancelAsync();
        if (_scheduler is not null)
        {
            await _scheduler.Shutdown(true, CancellationToken.None);
        }

        await _factory.DisposeAsync();
        _stop.Dispose();
    }

    private async Task FireAsync(string job)
    {
        try
        {
            await _runner.RunDueAsync(_jobs[job], _stop.Token);
        }
        catch (Exception fault) when (fault is StorageException or OperationCanceledException)
        {
            // Not begun, or not noted: readiness tells of the database, and the job is begun again when it is due next.
        }
    }

    private sealed class Factory(JobScheduler owner) : IJobFactory
    {
        public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(new JobScope(new Firing(owner), null));

        public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }

    private sealed class Firing(JobScheduler owner) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await owner.FireAsync((string)context.JobDetail.JobDataMap[JobKeyName]!);
    }
}
