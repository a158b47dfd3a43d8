namespace Witan.Data.Outbox;

/// <summary>Something that must leave the program.</summary>
/// <param name="Id">Which one of the tenant's it is, 1 to <see cref="Outbox.IdLengthMax"/> characters. Receivers take it for their idempotency key.</param>
/// <param name="Kind">Which sender takes it, 1 to <see cref="Outbox.KindLengthMax"/> characters.</param>
/// <param name="Payload">What is sent, up to <see cref="Outbox.PayloadBytesMax"/> bytes in UTF-8.</param>
/// <param name="Due">When it may leave, to the millisecond.</param>
public sealed record OutboxMessage(string Id, string Kind, string Payload, DateTimeOffset Due);
