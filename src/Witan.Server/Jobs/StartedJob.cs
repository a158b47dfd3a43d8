namespace Witan.Server.Jobs;

/// <summary>A job that somebody has begun by hand.</summary>
/// <param name="Run">The run, as it began.</param>
/// <param name="Ended">Completes with the run as it ended; it never fails for what the job does.</param>
public sealed record StartedJob(JobRun Run, Task<JobRun> Ended);
