using System.Globalization;
using Quartz;
using Witan.Kernel.Identity;

namespace Witan.Runs.Activation;

/// <summary>Writes a run as a Quartz job and reads it back. The data are texts, so that no serializer decides whether they can be read.</summary>
internal static class RunJobs
{
    /// <summary>What the group of every run's job begins with; the tenant follows.</summary>
    public const string GroupPrefix = "runs/";

    private const string RunKey = "run";
    private const string TenantKey = "tenant";
    private const string UserKey = "user";
    private const string DueKey = "due_ms";
    private const string QueuedKey = "queued_ms";
    private const string AttemptsKey = "attempts";

    /// <summary>Makes the job of a run. It disappears when it has been done, and is done again when its node dies.</summary>
    public static IJobDetail ToJob(DueRun run) => JobBuilder.Create<RunJob>()
        .WithIdentity(Key(run))
        .DisallowConcurrentExecution()
        .RequestRecovery()
        .UsingJobData(RunKey, run.Run.Value)
        .UsingJobData(TenantKey, run.Tenant.Value)
        .UsingJobData(UserKey, run.User.Value)
        .UsingJobData(DueKey, Text(run.Due.ToUnixTimeMilliseconds()))
        .UsingJobData(QueuedKey, Text(run.Queued.ToUnixTimeMilliseconds()))
        .UsingJobData(AttemptsKey, Text(run.Attempts))
        .Build();

    /// <summary>Reads the run of a job.</summary>
    public static DueRun ToRun(IJobDetail job)
    {
        var data = job.JobDataMap;
        return new DueRun(
            new RunId((string)data[RunKey]!), new TenantId((string)data[TenantKey]!), new UserId((string)data[UserKey]!), Time(data, DueKey), Time(data, QueuedKey), (int)Number(data, AttemptsKey));
    }

    /// <summary>Reads which run a job's key names.</summary>
    public static ActiveRun ToActive(JobKey key) => new(new TenantId(key.Group[GroupPrefix.Length..]), new RunId(key.Name));

    /// <summary>Makes what fires the job once.</summary>
    /// <param name="run">The run.</param>
    /// <param name="at">When.</param>
    public static ITrigger ToTrigger(DueRun run, DateTimeOffset at) =>
        TriggerBuilder.Create(TimeProvider.System).WithIdentity(run.Run.Value, GroupPrefix + run.Tenant.Value).ForJob(Key(run)).StartAt(at).Build();

    private static JobKey Key(DueRun run) => new(run.Run.Value, GroupPrefix + run.Tenant.Value);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(JobDataMap data, string key) => long.Parse((string)data[key]!, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(JobDataMap data, string key) => DateTimeOffset.FromUnixTimeMilliseconds(Number(data, key));
}
