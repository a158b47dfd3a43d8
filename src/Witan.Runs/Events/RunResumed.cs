using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>The run goes on. Steps that had failed too often are tried again.</summary>
public sealed record RunResumed : RunEvent, ISignal
{
    /// <inheritdoc/>
    public required string By { get; init; }

    /// <summary>Gets why, in one sentence.</summary>
    public required string Reason { get; init; }
}
