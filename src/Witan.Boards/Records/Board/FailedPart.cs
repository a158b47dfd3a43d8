namespace Witan.Boards.Records.Board;

/// <summary>A part without an outcome.</summary>
/// <param name="Id">The id.</param>
/// <param name="Goal">Its question.</param>
/// <param name="Reason">Why it has none.</param>
public sealed record FailedPart(string Id, string Goal, string Reason);
