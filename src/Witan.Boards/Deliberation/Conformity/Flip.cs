namespace Witan.Boards.Deliberation.Conformity;

/// <summary>A stance that turned: to another side (for, neither, against), or by two steps and more.</summary>
public sealed record Flip
{
    /// <summary>Gets the seat's code.</summary>
    public required string Seat { get; init; }

    /// <summary>Gets the option's id.</summary>
    public required string Option { get; init; }

    /// <summary>Gets the stance before, as it counted.</summary>
    public required int From { get; init; }

    /// <summary>Gets the stance after, as it was given.</summary>
    public required int To { get; init; }

    /// <summary>Gets where it turned.</summary>
    public required FlipDirection Direction { get; init; }

    /// <summary>Gets what it turned on.</summary>
    public required FlipGround Ground { get; init; }

    /// <summary>Gets whether it went over to the majority on no ground, so that the earlier stance still counts.</summary>
    public bool IsConforming => Direction == FlipDirection.Toward && Ground == FlipGround.None;
}
