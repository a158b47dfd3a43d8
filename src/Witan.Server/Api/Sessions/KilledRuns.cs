namespace Witan.Server.Api.Sessions;

/// <summary>The runs that were killed.</summary>
/// <param name="Killed">Their ids.</param>
public sealed record KilledRuns(IReadOnlyList<string> Killed);
