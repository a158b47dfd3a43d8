using Witan.Models.Resilience;

namespace Witan.Models.Tests.Resilience;

/// <summary>Calls over time, bounds, and the points at which the clock stops and everything is looked at. Drawn from a seed.</summary>
internal sealed record Schedule
{
    public required ResilienceOptions Options { get; init; }

    public required IReadOnlyList<PlannedCall> Calls { get; init; }

    public required IReadOnlyList<TimeSpan> Stops { get; init; }

    /// <summary>Chance is a function of the time, so that it is the same for whoever asks at the same moment.</summary>
    public static double Chance(TimeSpan now) => (((ulong)now.Ticks * 0x9E3779B97F4A7C15UL) >> 40) / (double)(1 << 24);
}
