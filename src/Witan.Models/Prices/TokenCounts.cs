namespace Witan.Models.Prices;

/// <summary>Tokens of a call by what they cost. No token is counted twice.</summary>
/// <param name="Input">Read at the full price.</param>
/// <param name="Output">Written.</param>
/// <param name="CacheRead">Read from the provider's prompt cache.</param>
/// <param name="CacheWrite">Read, and written to the provider's prompt cache.</param>
public sealed record TokenCounts(long Input, long Output, long CacheRead, long CacheWrite);
