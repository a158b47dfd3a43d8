namespace Witan.Models.Ledger;

/// <summary>What several calls used together.</summary>
/// <param name="Calls">How many calls.</param>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="CostMicroUsd">The price in millionths of a US dollar.</param>
public sealed record LedgerSum(long Calls, long InputTokens, long OutputTokens, long CostMicroUsd);
