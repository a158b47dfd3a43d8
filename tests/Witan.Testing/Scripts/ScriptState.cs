using System.Collections.Immutable;
using Witan.Runs.Events;

namespace Witan.Testing.Scripts;

/// <summary>The fold of a scripted run.</summary>
public sealed record ScriptState
{
    /// <summary>Gets what is done: steps, gates, questions and timers, by name.</summary>
    public ImmutableHashSet<string> Done { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Gets what steps said.</summary>
    public ImmutableDictionary<string, string> Texts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Gets what was decided at gates.</summary>
    public ImmutableDictionary<string, GateVerdict> Verdicts { get; init; } = ImmutableDictionary<string, GateVerdict>.Empty;
}
