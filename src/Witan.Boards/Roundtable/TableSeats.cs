using Witan.Boards.Board;

namespace Witan.Boards.Roundtable;

/// <summary>Who sits at a round table.</summary>
/// <param name="Seats">All seats: the standing ones first.</param>
/// <param name="Standing">The codes of the architects.</param>
/// <param name="Invoked">The specialists, and for what.</param>
/// <param name="Missing">Which subjects have no seat.</param>
public sealed record TableSeats(IReadOnlyList<Seat> Seats, IReadOnlyList<string> Standing, IReadOnlyList<InvokedSeat> Invoked, IReadOnlyList<MissingSpecialist> Missing);
