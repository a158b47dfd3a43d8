namespace Witan.Boards.Records.Board;

/// <summary>What a seat said.</summary>
/// <param name="Seat">The seat's code.</param>
/// <param name="Text">What, in its own words.</param>
public sealed record SeatWords(string Seat, string Text);
