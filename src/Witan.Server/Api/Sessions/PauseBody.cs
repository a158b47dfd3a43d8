namespace Witan.Server.Api.Sessions;

/// <summary>A pause.</summary>
/// <param name="Reason">Why, in one sentence; kept with the run.</param>
/// <param name="Now">Whether the calls in flight are broken off; otherwise they are finished first.</param>
public sealed record PauseBody(string? Reason, bool Now = false);
