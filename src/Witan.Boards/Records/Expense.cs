namespace Witan.Boards.Records;

/// <summary>What the deliberation took.</summary>
/// <param name="Calls">Calls to a mind.</param>
/// <param name="InputTokens">Tokens read; 0 for the built-in analyst, which has none.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="CostUsd">The price in US dollars.</param>
/// <param name="Seed">The seed of everything left to chance.</param>
/// <param name="DefinitionHash">The hash of the protocol and its instructions.</param>
/// <param name="FindingsLeftOut">Findings beyond the limit.</param>
/// <param name="FindingsUncited">Findings refused because they cite no line that exists.</param>
public sealed record Expense(
    int Calls, long InputTokens, long OutputTokens, decimal CostUsd, long Seed, string DefinitionHash, int FindingsLeftOut, int FindingsUncited);
