using System.Text.Json;
using Witan.Memory.Episodes;

namespace Witan.Memory.Storage;

/// <summary>A row of the table of episodes.</summary>
internal sealed record EpisodeRow
{
    public required string Id { get; init; }

    public required string Domain { get; init; }

    public required string Type { get; init; }

    public string? Language { get; init; }

    public string? Subject { get; init; }

    public required string Tags { get; init; }

    public required string Description { get; init; }

    public required string Status { get; init; }

    public required long StartedMs { get; init; }

    public long? EndedMs { get; init; }

    public string? Outcome { get; init; }

    public double? Reward { get; init; }

    public string? Reflection { get; init; }

    public required long Steps { get; init; }

    public required long SizeBytes { get; init; }

    public string? SourceRun { get; init; }

    public required double Trust { get; init; }

    public Episode ToEpisode() => new()
    {
        Id = Id,
        Task = new TaskContext { Domain = Domain, Type = Type, Language = Language, Subject = Subject, Tags = MemoryWords.List(Tags) },
        Description = Description,
        Status = MemoryWords.Status(Status),
        StartedAt = MemoryWords.At(StartedMs),
        EndedAt = MemoryWords.At(EndedMs),
        Outcome = Outcome is null ? null : WithLists(JsonSerializer.Deserialize(Outcome, MemoryJson.Default.EpisodeOutcome)!),
        Reward = Reward,
        Reflection = Reflection is null ? Episodes.Reflection.Empty : JsonSerializer.Deserialize(Reflection, MemoryJson.Default.Reflection)!,
        StepCount = (int)Steps,
        SizeBytes = SizeBytes,
        SourceRun = SourceRun,
        Trust = Trust,
    };

    // Generated code gives null, not the default, to what a text leaves out.
    private static EpisodeOutcome WithLists(EpisodeOutcome outcome) => outcome with { Done = outcome.Done ?? [], Undone = outcome.Undone ?? [] };
}
