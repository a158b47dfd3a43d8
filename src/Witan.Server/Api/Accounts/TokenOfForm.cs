namespace Witan.Server.Api.Accounts;

/// <summary>What changing requests of a browser send along.</summary>
/// <param name="Token">The value of the header X-Witan-Antiforgery.</param>
public sealed record TokenOfForm(string Token);
