namespace Witan.Server.Api.Sessions;

/// <summary>A page of a list.</summary>
/// <param name="Items">The deliberations, the newest first.</param>
/// <param name="Next">What to send as <c>cursor</c> for the next page; null when this is the last.</param>
public sealed record SessionPage(IReadOnlyList<SessionLine> Items, string? Next);
