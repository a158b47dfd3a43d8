namespace Witan.Models.Tests.Resilience;

/// <summary>A call that a schedule makes.</summary>
internal sealed record PlannedCall
{
    public required int Number { get; init; }

    public required string Model { get; init; }

    public required TimeSpan At { get; init; }

    public TimeSpan? CancelAt { get; init; }

    /// <summary>Gets whether the caller reads a stream.</summary>
    public required bool AsStream { get; init; }

    public required IReadOnlyList<PlannedTry> Tries { get; init; }
}
