namespace Witan.Boards.Records.Board;

/// <summary>What some of the calls took.</summary>
/// <param name="Name">Whose: a step or a seat.</param>
/// <param name="Calls">How many calls.</param>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="CostUsd">The price in US dollars.</param>
public sealed record CallShare(string Name, int Calls, long InputTokens, long OutputTokens, decimal CostUsd);
