namespace Witan.Server.Api.Memory;

/// <summary>What is asked of the memory.</summary>
/// <param name="Text">The question or the words.</param>
/// <param name="Limit">How many hits are wanted.</param>
/// <param name="Domain">The only domain looked in.</param>
/// <param name="Type">The only type looked for.</param>
/// <param name="From">The earliest time of a hit.</param>
/// <param name="Until">The time that every hit lies before.</param>
/// <param name="AsOf">The time at which a hit must have been true.</param>
/// <param name="KnownAt">The time at which it must have been known.</param>
public sealed record QueryBody(
    string? Text, int Limit = 10, string? Domain = null, string? Type = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, DateTimeOffset? AsOf = null, DateTimeOffset? KnownAt = null);
