namespace Witan.Boards.Deliberation.Dissenting;

/// <summary>A seat that stands against what won, or blocks it.</summary>
public sealed record DissentVoice
{
    /// <summary>Gets the id by which a synthesis refers to it, such as <c>D1</c>, or <c>B1</c> for a blocking objection.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the seat's code.</summary>
    public required string Seat { get; init; }

    /// <summary>Gets its stance on what won.</summary>
    public required int Score { get; init; }

    /// <summary>Gets the option that it would rather have; null when it prefers none.</summary>
    public required string? Prefers { get; init; }

    /// <summary>Gets how strong the dissent is: confidence times distance times weight, from 0 to 40.</summary>
    public required double Strength { get; init; }

    /// <summary>Gets what it says, in its own words.</summary>
    public required string Words { get; init; }
}
