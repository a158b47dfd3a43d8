namespace Witan.Boards.Swarm.Events;

/// <summary>What a model call used.</summary>
/// <param name="Model">Who answered.</param>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="CostUsd">The price in US dollars.</param>
public sealed record CallReceipt(string Model, long InputTokens, long OutputTokens, decimal CostUsd);
