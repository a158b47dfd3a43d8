namespace Witan.Models.Resilience;

/// <summary>How a provider stands: what is under way, what waits, and which breakers are open.</summary>
public sealed record ProviderStanding
{
    /// <summary>Gets the provider, as it is configured.</summary>
    public required string Provider { get; init; }

    /// <summary>Gets how many tries are under way.</summary>
    public required int InFlight { get; init; }

    /// <summary>Gets how many tries wait for a place or for the rate.</summary>
    public required int Queued { get; init; }

    /// <summary>Gets how many retries all calls together have left, rounded down.</summary>
    public required int RetriesLeft { get; init; }

    /// <summary>Gets the breakers, by model in ordinal order; of models that were called.</summary>
    public required IReadOnlyList<BreakerStanding> Breakers { get; init; }
}
