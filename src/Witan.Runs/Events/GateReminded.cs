using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>A gate has waited long enough to be mentioned again.</summary>
public sealed record GateReminded : RunEvent
{
    /// <summary>Gets the gate.</summary>
    public required string Gate { get; init; }
}
