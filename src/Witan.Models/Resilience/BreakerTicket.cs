namespace Witan.Models.Resilience;

/// <summary>Lets one try through a breaker.</summary>
/// <param name="Epoch">The phase that it began in. What began in another says nothing about this one.</param>
internal readonly record struct BreakerTicket(long Epoch);
