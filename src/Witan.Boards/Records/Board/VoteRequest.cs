namespace Witan.Boards.Records.Board;

/// <summary>A person ended the debate.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record VoteRequest(string By, string Reason);
