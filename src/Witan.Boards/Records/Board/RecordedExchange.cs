namespace Witan.Boards.Records.Board;

/// <summary>What a person said to the board, and what the seats answered.</summary>
/// <param name="Id">The id of what was said.</param>
/// <param name="By">Who said it.</param>
/// <param name="Text">What was said.</param>
/// <param name="Answers">The answers.</param>
public sealed record RecordedExchange(string Id, string By, string Text, IReadOnlyList<SeatWords> Answers);
