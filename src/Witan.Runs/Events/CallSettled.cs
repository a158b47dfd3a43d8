using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>What a reserved call cost. Booked with the step's result, or later when the answer came after the run had gone on without it.</summary>
public sealed record CallSettled : RunEvent, ILateEvent
{
    /// <summary>Gets the call.</summary>
    public required string Call { get; init; }

    /// <summary>Gets the price, in US dollars.</summary>
    public required decimal CostUsd { get; init; }

    /// <summary>Gets whether the call was broken off and its answer thrown away.</summary>
    public bool Orphaned { get; init; }
}
