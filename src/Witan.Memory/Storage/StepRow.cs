using Witan.Memory.Episodes;

namespace Witan.Memory.Storage;

/// <summary>A row of the table of steps.</summary>
internal sealed record StepRow
{
    public required long Number { get; init; }

    public required long AtMs { get; init; }

    public required string Tool { get; init; }

    public required string Deed { get; init; }

    public required string Observation { get; init; }

    public required string Result { get; init; }

    public long? LatencyMs { get; init; }

    public EpisodeStep ToStep() => new(
        (int)Number, MemoryWords.At(AtMs), Tool, Deed, Observation, MemoryWords.Result(Result), LatencyMs is { } ms ? TimeSpan.FromMilliseconds(ms) : null);
}
