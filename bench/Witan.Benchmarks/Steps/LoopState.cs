using System.Collections.Immutable;

namespace Witan.Benchmarks.Steps;

/// <summary>The fold of a run of the loop: what the other engines keep in their state, too.</summary>
internal sealed record LoopState
{
    /// <summary>Gets the step that was done last; null before the first.</summary>
    public string? Last { get; init; }

    /// <summary>Gets the round, from 1; 0 before the first.</summary>
    public int Round { get; init; }

    /// <summary>Gets the steps of this round that gave opinions: side by side they end in any order.</summary>
    public ImmutableList<string> Spoken { get; init; } = [];

    /// <summary>Gets the opinions of all rounds.</summary>
    public ImmutableList<string> Opinions { get; init; } = [];

    /// <summary>Gets what the other steps said last.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];
}
