namespace Witan.Models.Resilience;

/// <summary>What a breaker says to a try.</summary>
/// <param name="State">The breaker after it.</param>
/// <param name="Ticket">Lets it through; null when it is turned away.</param>
/// <param name="Left">How long the breaker stays open; null when it is not open.</param>
internal readonly record struct BreakerEntry(BreakerState State, BreakerTicket? Ticket, TimeSpan? Left);
