namespace Witan.Memory.Episodes;

/// <summary>A piece of work and how it went.</summary>
public sealed record Episode
{
    /// <summary>Gets its id, 16 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what it belongs to.</summary>
    public required TaskContext Task { get; init; }

    /// <summary>Gets what was to be done.</summary>
    public required string Description { get; init; }

    /// <summary>Gets where it stands.</summary>
    public required EpisodeStatus Status { get; init; }

    /// <summary>Gets when it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Gets when it ended, null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets how it ended, null while it goes on.</summary>
    public EpisodeOutcome? Outcome { get; init; }

    /// <summary>Gets what it was worth, 0 to 1, null while it goes on; see <see cref="EpisodeReward"/>.</summary>
    public double? Reward { get; init; }

    /// <summary>Gets what it teaches; empty while it goes on.</summary>
    public Reflection Reflection { get; init; } = Reflection.Empty;

    /// <summary>Gets how many steps it has.</summary>
    public required int StepCount { get; init; }

    /// <summary>Gets its bytes: its texts in UTF-8 and its artefacts.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>Gets the run that it tells of, null when it is none's.</summary>
    public string? SourceRun { get; init; }

    /// <summary>Gets how far it can be trusted, 0 to 1: its steps, its reflection and the patterns that it shows carry no more.</summary>
    public double Trust { get; init; } = 1;
}
