namespace Witan.Data.Operations;

/// <summary>The connections to a server.</summary>
/// <param name="Max">The most that one process of ours holds.</param>
/// <param name="Open">How many all processes of ours hold now.</param>
/// <param name="Busy">How many of them are at work; null when the server does not tell this role.</param>
/// <param name="ServerMax">The most that the server takes from everybody.</param>
public sealed record PoolStatus(int Max, long Open, long? Busy, long ServerMax);
