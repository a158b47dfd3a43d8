namespace Witan.Boards.Deliberation.Counting;

/// <summary>A seat's objection that it holds to be blocking.</summary>
/// <param name="Seat">Whose.</param>
/// <param name="Option">What it blocks.</param>
/// <param name="Reason">Why, in the seat's own words.</param>
public sealed record BlockingVeto(string Seat, string Option, string Reason);
