namespace Witan.Server.Documents;

/// <summary>A document that was sent and is kept, to be deliberated by its id.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Name">The name that citations use.</param>
/// <param name="MediaType">What its sender says that it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">The SHA-256 of its bytes, hexadecimal.</param>
/// <param name="At">When it was sent.</param>
public sealed record StoredDocument(string Id, string Owner, string Name, string MediaType, long Bytes, string Sha256, DateTimeOffset At);
