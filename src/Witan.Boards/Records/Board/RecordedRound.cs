using Witan.Boards.Deliberation.Rounds;

namespace Witan.Boards.Records.Board;

/// <summary>A round of debate.</summary>
public sealed record RecordedRound
{
    /// <summary>Gets its number, from 1; the first is blind.</summary>
    public required int Round { get; init; }

    /// <summary>Gets what it was for.</summary>
    public required RoundPhase Phase { get; init; }

    /// <summary>Gets why it was held.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets what the speakers were asked.</summary>
    public required string? Question { get; init; }

    /// <summary>Gets what a stuck board was asked to try; null when it was not stuck.</summary>
    public required string? Guidance { get; init; }

    /// <summary>Gets who spoke, each with a summary of its own.</summary>
    public required IReadOnlyList<SeatWords> Spoke { get; init; }

    /// <summary>Gets who was to speak and did not.</summary>
    public required IReadOnlyList<string> Silent { get; init; }

    /// <summary>Gets what seats asked.</summary>
    public required IReadOnlyList<SeatWords> Questions { get; init; }
}
