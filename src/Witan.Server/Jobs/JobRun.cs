namespace Witan.Server.Jobs;

/// <summary>One run of a job.</summary>
public sealed record JobRun
{
    /// <summary>The most characters of <see cref="Summary"/>.</summary>
    public const int SummaryMax = 2_000;

    /// <summary>Gets its id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the job's name.</summary>
    public required string Job { get; init; }

    /// <summary>Gets when it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Gets who began it: <c>schedule</c>, or a user.</summary>
    public required string StartedBy { get; init; }

    /// <summary>Gets the process that runs it.</summary>
    public required string Node { get; init; }

    /// <summary>Gets when it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets how it stands.</summary>
    public required JobOutcome Outcome { get; init; }

    /// <summary>Gets what it did or what went wrong, in a line; empty while it runs.</summary>
    public required string Summary { get; init; }
}
