using Witan.Boards.Board;

namespace Witan.Boards.Roundtable;

/// <summary>What a round table uses beside minds.</summary>
/// <param name="Board">What its debate uses.</param>
/// <param name="Tables">Who sits there, and under which rules.</param>
public sealed record RoundtableServices(BoardServices Board, ITables Tables);
