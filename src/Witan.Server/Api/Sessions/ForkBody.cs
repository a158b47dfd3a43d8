namespace Witan.Server.Api.Sessions;

/// <summary>A copy of a run up to an event.</summary>
/// <param name="At">The last event that is copied.</param>
/// <param name="Changes">Limits and constraints that are different from there on, by name.</param>
/// <param name="Interjections">What is said to the copy at its beginning.</param>
/// <param name="Reason">Why; kept with the copy.</param>
public sealed record ForkBody(long At, IReadOnlyDictionary<string, string>? Changes = null, IReadOnlyList<string>? Interjections = null, string? Reason = null);
