namespace Witan.Boards.Deliberation.Blindness;

/// <summary>The words by which a seat could be known.</summary>
/// <param name="Seat">Its code, such as <c>risk_officer</c>.</param>
/// <param name="Words">Its name, and other words for it; a word alone or several.</param>
public sealed record SeatName(string Seat, IReadOnlyList<string> Words);
