namespace Witan.Boards.Deliberation.Dissenting;

/// <summary>A synthesis before it is accepted.</summary>
public sealed record SynthesisDraft
{
    /// <summary>Gets the text; it refers to dissent by id in brackets, such as <c>[D1]</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the option that it adopts; null when it says that none won.</summary>
    public required string? Adopts { get; init; }

    /// <summary>Gets the count as it tells it.</summary>
    public required IReadOnlyList<ClaimedTally> Tally { get; init; }
}
