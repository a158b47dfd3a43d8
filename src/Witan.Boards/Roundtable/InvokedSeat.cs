namespace Witan.Boards.Roundtable;

/// <summary>A specialist who was invoked.</summary>
/// <param name="Seat">The code of the seat.</param>
/// <param name="Topics">For which subjects.</param>
public sealed record InvokedSeat(string Seat, IReadOnlyList<string> Topics);
