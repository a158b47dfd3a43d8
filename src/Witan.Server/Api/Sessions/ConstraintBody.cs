namespace Witan.Server.Api.Sessions;

/// <summary>A limit or a constraint that changes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its new value.</param>
/// <param name="Reason">Why, in one sentence; kept with the run.</param>
public sealed record ConstraintBody(string? Name, string? Value, string? Reason);
