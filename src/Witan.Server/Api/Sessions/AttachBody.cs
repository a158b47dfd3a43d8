namespace Witan.Server.Api.Sessions;

/// <summary>A document that comes later.</summary>
/// <param name="Document">The document.</param>
/// <param name="Reason">Why, in one sentence; kept with the run and shown to every seat.</param>
public sealed record AttachBody(SentDocument? Document, string? Reason);
