using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>The most that a call may cost is set aside before it is made. It counts as spent until the call is settled.</summary>
public sealed record CallReserved : RunEvent
{
    /// <summary>Gets the call's id, unique in the run.</summary>
    public required string Call { get; init; }

    /// <summary>Gets the step that calls.</summary>
    public required string Step { get; init; }

    /// <summary>Gets the most that it may cost, in US dollars.</summary>
    public required decimal MaxUsd { get; init; }

    /// <summary>Gets who runs the model; null when that was not said.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the model; null when that was not said.</summary>
    public string? Model { get; init; }

    /// <summary>Gets who is to answer in the run; null when nobody in particular.</summary>
    public string? Persona { get; init; }

    /// <summary>Gets the round, from 1; null outside of rounds.</summary>
    public int? Round { get; init; }
}
