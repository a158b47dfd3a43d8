namespace Witan.Server.Api.Sessions;

/// <summary>Why something is done.</summary>
/// <param name="Reason">Why, in one sentence; kept with the run.</param>
public sealed record ReasonBody(string? Reason);
