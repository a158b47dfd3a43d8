namespace Witan.Server.Api.Flags;

/// <summary>For how many tenants something is to be on.</summary>
/// <param name="Percent">For how many of a hundred, 0 to 100.</param>
public sealed record FlagBody(int? Percent);
