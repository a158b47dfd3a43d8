namespace Witan.Server.Health;

/// <summary>Something that the status tells, and how far it can be relied on.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Kind">How far.</param>
/// <param name="Value">What is known; null when nothing is.</param>
/// <param name="Since">Of when the value is; null when there is none.</param>
/// <param name="Why">Why it is not real; null when it is.</param>
public sealed record Fact<T>(FactKind Kind, T? Value, DateTimeOffset? Since, string? Why)
    where T : class;
