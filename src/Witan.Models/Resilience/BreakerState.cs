using System.Collections.Immutable;

namespace Witan.Models.Resilience;

/// <summary>All that a breaker knows. Immutable; times are since the gate began.</summary>
internal sealed record BreakerState
{
    /// <summary>Gets a breaker that has seen nothing.</summary>
    public static BreakerState Initial { get; } = new();

    /// <summary>Gets the phase.</summary>
    public BreakerPhase Phase { get; init; }

    /// <summary>Gets the number of the phase, which grows with every change.</summary>
    public long Epoch { get; init; }

    /// <summary>Gets when the failures that still count were, oldest first. Only of a closed breaker.</summary>
    public ImmutableList<TimeSpan> Failures { get; init; } = [];

    /// <summary>Gets until when an open breaker turns calls away.</summary>
    public TimeSpan OpenUntil { get; init; }

    /// <summary>Gets the probes that are under way. Only of a half-open breaker.</summary>
    public int ProbesUnderWay { get; init; }

    /// <summary>Gets the probes that were answered. Only of a half-open breaker.</summary>
    public int ProbesAnswered { get; init; }
}
