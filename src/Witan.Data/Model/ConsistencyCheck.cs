namespace Witan.Data.Model;

/// <summary>Something that must hold between tables, across tenants.</summary>
/// <param name="Name">What must hold, as a sentence.</param>
/// <param name="CountBroken">Counts the rows for which it does not.</param>
public sealed record ConsistencyCheck(string Name, string CountBroken);
