namespace Witan.Server.Api.Sessions;

/// <summary>A decision at a gate.</summary>
/// <param name="Verdict">approved, amended or rejected.</param>
/// <param name="Hash">The hash of what was read, or its first 8 characters or more.</param>
/// <param name="Reason">Why, in one sentence; kept with the run.</param>
/// <param name="Gate">Which gate; the only open one when nobody says.</param>
/// <param name="Amendment">What is changed; with amended alone.</param>
public sealed record GateBody(string? Verdict, string? Hash, string? Reason, string? Gate = null, string? Amendment = null);
