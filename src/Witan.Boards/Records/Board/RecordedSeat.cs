using Witan.Boards.Board;

namespace Witan.Boards.Records.Board;

/// <summary>An expert on a panel.</summary>
public sealed record RecordedSeat
{
    /// <summary>Gets the persona's code.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the name that readers see.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it does, in a line.</summary>
    public required string Role { get; init; }

    /// <summary>Gets why it was chosen.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets what its voice counts for.</summary>
    public required double Weight { get; init; }

    /// <summary>Gets its blind stances; empty when it gave none.</summary>
    public required IReadOnlyList<SeatStance> First { get; init; }

    /// <summary>Gets its last stances, as they count; empty when it gave none.</summary>
    public required IReadOnlyList<SeatStance> Last { get; init; }

    /// <summary>Gets where it stood after each round, and in the vote.</summary>
    public required IReadOnlyList<SeatStanding> Path { get; init; }

    /// <summary>Gets what it recommends, in its own words; null when it said nothing.</summary>
    public required string? Recommendation { get; init; }

    /// <summary>Gets the risks that it sees in what it recommends.</summary>
    public required IReadOnlyList<BoardRisk> Risks { get; init; }
}
