namespace Witan.Server.Jobs;

/// <summary>A job, what it did last and when it is done next.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Does">What it does.</param>
/// <param name="Every">How often; null for by hand only.</param>
/// <param name="Last">Its last run; null when there was none.</param>
/// <param name="NextAt">When it is due; null for by hand only.</param>
public sealed record JobStanding(string Name, string Does, TimeSpan? Every, JobRun? Last, DateTimeOffset? NextAt);
