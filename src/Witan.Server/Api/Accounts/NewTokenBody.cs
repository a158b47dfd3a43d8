namespace Witan.Server.Api.Accounts;

/// <summary>A token to be made.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may be used for: read, run, decide, memory, manage.</param>
/// <param name="Days">How many days it holds.</param>
public sealed record NewTokenBody(string? Name, IReadOnlyList<string>? Scopes, int Days = 90);
