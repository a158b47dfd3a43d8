namespace Witan.Data.Operations;

/// <summary>A fact about one database, such as its last check.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What is known, as JSON or plain text.</param>
/// <param name="AtMs">Since when, in Unix milliseconds.</param>
internal sealed record DatabaseFact(string Name, string Value, long AtMs);
