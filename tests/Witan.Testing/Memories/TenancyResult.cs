namespace Witan.Testing.Memories;

/// <summary>What random calls of several tenants showed.</summary>
/// <param name="Calls">How often each call was made, by its name.</param>
/// <param name="Foreign">How often a call was made on what is another tenant's.</param>
/// <param name="Leaks">What was seen or touched of another tenant; empty when all is well.</param>
public sealed record TenancyResult(IReadOnlyDictionary<string, int> Calls, int Foreign, IReadOnlyList<string> Leaks);
