using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>Everything before this event was copied from another run; what follows is this run's own.</summary>
/// <remarks>The calls that were copied were paid by the parent: they count neither against this run's budget nor in its books.</remarks>
public sealed record RunForked : RunEvent, ISignal
{
    /// <inheritdoc/>
    public required string By { get; init; }

    /// <summary>Gets the run that it was copied from.</summary>
    public required string Parent { get; init; }

    /// <summary>Gets the last event that was copied.</summary>
    public required long At { get; init; }

    /// <summary>Gets why, in one sentence; null when nobody said.</summary>
    public string? Reason { get; init; }
}
