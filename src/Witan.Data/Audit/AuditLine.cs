namespace Witan.Data.Audit;

/// <summary>One line of an exported log: an entry, or a head.</summary>
/// <param name="Entry">The entry; null on a head's line.</param>
/// <param name="Head">The head; null on an entry's line.</param>
internal sealed record AuditLine(AuditRecord? Entry = null, AuditHead? Head = null);
