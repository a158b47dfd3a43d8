namespace Witan.Server.Jobs;

/// <summary>A row of <c>job_runs</c>.</summary>
internal sealed record JobRow
{
    public required string Id { get; init; }

    public required string Job { get; init; }

    public required long StartedMs { get; init; }

    public required string StartedBy { get; init; }

    public required string Node { get; init; }

    public long? EndedMs { get; init; }

    public required string Outcome { get; init; }

    public required string Summary { get; init; }

    public JobRun ToRun() => new()
    {
        Id = Id,
        Job = Job,
        StartedAt = DateTimeOffset.FromUnixTimeMilliseconds(StartedMs),
        StartedBy = StartedBy,
        Node = Node,
        EndedAt = EndedMs is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null,
        Outcome = Enum.Parse<JobOutcome>(Outcome, ignoreCase: true),
        Summary = Summary,
    };
}
