namespace Witan.Runs.Driving;

/// <summary>A paid call that a step is about to make.</summary>
/// <param name="MaxUsd">The most that it may cost, in US dollars; 0 for a free one.</param>
public sealed record CallClaim(decimal MaxUsd)
{
    /// <summary>Gets who runs the model; null when that is nobody's business.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the model.</summary>
    public string? Model { get; init; }

    /// <summary>Gets who is to answer in the run.</summary>
    public string? Persona { get; init; }

    /// <summary>Gets the round, from 1; null outside of rounds.</summary>
    public int? Round { get; init; }
}
