namespace Witan.Server.Api.Sessions;

/// <summary>What a deliberation cost.</summary>
/// <param name="SettledUsd">What is booked, in US dollars.</param>
/// <param name="OpenUsd">The most that calls in flight can cost, in US dollars.</param>
/// <param name="CapUsd">The most that may be spent, in US dollars.</param>
/// <param name="Calls">The calls that were made.</param>
/// <param name="InputTokens">The tokens read.</param>
/// <param name="OutputTokens">The tokens written.</param>
public sealed record SessionCosts(decimal SettledUsd, decimal OpenUsd, decimal CapUsd, long Calls, long InputTokens, long OutputTokens);
