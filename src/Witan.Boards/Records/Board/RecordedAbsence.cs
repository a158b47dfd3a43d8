namespace Witan.Boards.Records.Board;

/// <summary>A step that brought no result. Nothing stands in for it.</summary>
/// <param name="Step">What was to be done: <c>speak</c>, <c>vote</c>, <c>answer</c>, <c>moderate</c>, <c>research</c>, <c>seat</c>, <c>facilitate</c> or <c>conclude</c>.</param>
/// <param name="Seat">The code of the seat that was to do it; null when none was.</param>
/// <param name="Round">In which round; null outside of rounds.</param>
/// <param name="Reason">What went wrong.</param>
public sealed record RecordedAbsence(string Step, string? Seat, int? Round, string Reason);
