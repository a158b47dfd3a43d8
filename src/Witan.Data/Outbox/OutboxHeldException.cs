namespace Witan.Data.Outbox;

/// <summary>A sender's word that a message must wait for an earlier one. It is not an attempt: the message comes again after <see cref="OutboxOptions.HoldPause"/>.</summary>
/// <param name="message">What it waits for.</param>
public sealed class OutboxHeldException(string message) : Exception(message);
