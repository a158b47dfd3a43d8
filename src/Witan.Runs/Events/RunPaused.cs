using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>No step is begun from here on until the run is resumed.</summary>
public sealed record RunPaused : RunEvent, ISignal
{
    /// <inheritdoc/>
    public required string By { get; init; }

    /// <summary>Gets why, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets whether the calls in flight are broken off; otherwise they are finished and journaled.</summary>
    public bool BreaksOff { get; init; }
}
