namespace Witan.Server.Documents;

/// <summary>A document that is kept.</summary>
/// <param name="Document">The document.</param>
/// <param name="IsNew">Whether this request brought it, and not the same one before.</param>
public sealed record DocumentKept(StoredDocument Document, bool IsNew);
