using Witan.Boards.Deliberation.Conformity;

namespace Witan.Boards.Records.Board;

/// <summary>A stance that turned.</summary>
public sealed record RecordedFlip
{
    /// <summary>Gets in what: <c>round 2</c>, or <c>vote</c>.</summary>
    public required string When { get; init; }

    /// <summary>Gets the seat's code.</summary>
    public required string Seat { get; init; }

    /// <summary>Gets the option's id.</summary>
    public required string Option { get; init; }

    /// <summary>Gets the stance before, as it counted.</summary>
    public required int From { get; init; }

    /// <summary>Gets the stance after, as it was given.</summary>
    public required int To { get; init; }

    /// <summary>Gets where it turned, seen from what most others held.</summary>
    public required FlipDirection Direction { get; init; }

    /// <summary>Gets what it turned on.</summary>
    public required FlipGround Ground { get; init; }

    /// <summary>Gets the ids of others' arguments that it named and was really shown.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Gets whether it only went along, so that the stance before still counts.</summary>
    public required bool WeighsNothing { get; init; }
}
