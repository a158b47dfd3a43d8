namespace Witan.Server.Api.Description;

/// <summary>A header that a route reads, for the description.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Means">What it does.</param>
/// <param name="IsRequired">Whether a request without it is refused.</param>
internal sealed record RequestHeader(string Name, string Means, bool IsRequired = false);
