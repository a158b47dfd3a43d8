using Witan.Memory.Patterns;

namespace Witan.Memory.Storage;

/// <summary>A row of the table of patterns, with what its sources count to.</summary>
internal sealed record PatternRow
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Domain { get; init; }

    public required string Condition { get; init; }

    public required string Advice { get; init; }

    public required double Helped { get; init; }

    public required double NoEffect { get; init; }

    public required double Hindered { get; init; }

    public required long EffectMs { get; init; }

    public required long Trials { get; init; }

    public required long Successes { get; init; }

    public double? Trust { get; init; }

    public PatternEffects Effects => new(Helped, NoEffect, Hindered, MemoryWords.At(EffectMs));

    public Pattern ToPattern(IReadOnlyList<PatternSource> sources, DateTimeOffset now) =>
        new(new PatternKey(Enum.Parse<PatternKind>(Kind, ignoreCase: true), Domain, Condition, Advice), sources, Trials, Successes, Effects.Decayed(now)) { Trust = Trust ?? 1 };
}
