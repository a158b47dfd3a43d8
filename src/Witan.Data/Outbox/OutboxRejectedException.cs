namespace Witan.Data.Outbox;

/// <summary>A sender's word that a message will never be taken: it is parked at once.</summary>
/// <param name="message">Why.</param>
public sealed class OutboxRejectedException(string message) : Exception(message);
