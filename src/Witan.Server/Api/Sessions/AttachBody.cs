namespace Witan.Server.Api.Sessions;

/// <summary>A document that comes later: sent along, or sent before.</summary>
/// <param name="Document">The document; null when <paramref name="DocumentId"/> names it.</param>
/// <param name="Reason">Why, in one sentence; kept with the run and shown to every seat.</param>
/// <param name="DocumentId">The id of a document that was sent before; null when it is sent along.</param>
public sealed record AttachBody(SentDocument? Document, string? Reason, string? DocumentId = null);
