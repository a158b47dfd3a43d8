using Witan.Boards.Deliberation;

namespace Witan.Boards.Records.Board;

/// <summary>Where a seat stood at a point of the debate, as it counted.</summary>
/// <param name="After">After what: <c>round 1</c>, or <c>vote</c>.</param>
/// <param name="Stances">The stances, in the options' order.</param>
public sealed record SeatStanding(string After, IReadOnlyList<Stance> Stances);
